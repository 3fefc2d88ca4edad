/**
 * 警银联动: banks, their branches and keys; what a counter rings about and who answers it; whom the counters look out for.
 */
@NullMarked
@ApplicationModule(
        displayName = "banks",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "persons",
            "staff",
            "cases",
            "shifts",
            "clocks",
            "notices",
            "leads"
        })
package org.forestall.server.banks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
