/**
 * 计划: the money clock of every open case and what follows from it. Who is helped next, by whom and how; offers that are
 * accepted, declined, overridden or run out; what the district has learnt of its own actions; reinforcement in levels.
 */
@NullMarked
@ApplicationModule(
        displayName = "plan",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "staff",
            "cases",
            "shifts",
            "notices",
            "clocks"
        })
package org.forestall.server.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
