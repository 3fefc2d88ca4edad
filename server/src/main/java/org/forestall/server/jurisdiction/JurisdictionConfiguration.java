package org.forestall.server.jurisdiction;

import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.RowScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that are made from the database's tree. */
@Configuration(proxyBeanMethods = false)
class JurisdictionConfiguration {

    @Bean
    District district() {
        return District.xicheng();
    }

    /** The tree, which the database has been given before anybody refers to it. */
    @Bean
    Units units(District district, UnitStore store) {
        store.keep(district.units());
        return district.units();
    }

    @Bean
    Addresses addresses(District district) {
        return district.addresses();
    }

    /** A station sees its own rows; who looks at the district sees every row. */
    @Bean
    UnitScopes unitScopes(Units units) {
        return new UnitScopes() {
            @Override
            public RowScope scopeOf(int unitId, boolean wholeDistrict) {
                return wholeDistrict
                        ? RowScope.all()
                        : RowScope.of(
                                units.descendants(unitId).stream().map(Unit::id).toList());
            }

            @Override
            public int districtUnit() {
                return units.subBureau().id();
            }
        };
    }
}
