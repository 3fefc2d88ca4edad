/**
 * 值班与交接: who is on duty at which post, rosters, swaps and leave, signing on and off, the handover that is accepted line
 * by line, and the bulletin that writes itself from it.
 */
@NullMarked
@ApplicationModule(
        displayName = "shifts",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "staff",
            "cases",
            "clocks",
            "notices",
            "persons"
        })
package org.forestall.server.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
