package org.forestall.server.jurisdiction;

import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.RowScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that are made from the database's tree. */
@Configuration(proxyBeanMethods = false)
class JurisdictionConfiguration {

    @Bean
    Units units(UnitStore store) {
        return store.load();
    }

    @Bean
    Gazetteer gazetteer(Units units) {
        return Gazetteer.of(units, DistrictFiles.roads(), DistrictFiles.elsewhere());
    }

    /** A station sees its own rows; who looks at the district sees every row. */
    @Bean
    UnitScopes unitScopes(Units units) {
        return new UnitScopes() {
            @Override
            public RowScope scopeOf(int unitId, boolean wholeDistrict) {
                return wholeDistrict
                        ? RowScope.all()
                        : RowScope.of(units.withDescendants(unitId).stream()
                                .map(Unit::id)
                                .toList());
            }

            @Override
            public int districtUnit() {
                return units.subBureau().id();
            }
        };
    }
}
