package org.forestall.server.guides;

import java.util.List;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.platform.RowScope;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** This package as the server wires it, for tests. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"org.forestall.server.guides", "org.forestall.server.audit", "org.forestall.server.jurisdiction"
        },
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*\\.(guides\\.[A-Z]\\w*(Guides|Guide|Store|Callbacks|Callback|Controller)"
                                        + "|guides\\.Guides|guides\\.Callbacks|AuditTrail|UnitStore|JurisdictionConfiguration)"))
class GuidesKit {

    static Actor of(Role role, int unit) {
        RowScope scope = role.wholeDistrict() ? RowScope.all() : RowScope.of(List.of(unit));
        return new Actor(Actor.Kind.PERSON, 7, "Trainer", unit, role.permissions(), scope);
    }

    static Actor without(Permission... none) {
        return new Actor(Actor.Kind.PERSON, 8, "Onlooker", 1, Set.of(none), RowScope.all());
    }
}
