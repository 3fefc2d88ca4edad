package org.forestall.server.twin;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.platform.RowScope;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** This package as the server wires it, for tests. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "org.forestall.server.twin",
            "org.forestall.server.audit",
            "org.forestall.server.jurisdiction",
            "org.forestall.server.profiles"
        },
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(twin\\.(\\w*Store|DistrictCounts|\\w+(Study|Studies)|\\w*Controller)"
                                + "|AuditTrail|UnitStore|JurisdictionConfiguration|ProfileConfiguration)"))
class TwinKit {

    static Actor of(Role role, int unit) {
        RowScope scope = role.wholeDistrict() ? RowScope.all() : RowScope.of(List.of(unit));
        return new Actor(Actor.Kind.PERSON, 7, "Planner", unit, role.permissions(), scope);
    }
}
