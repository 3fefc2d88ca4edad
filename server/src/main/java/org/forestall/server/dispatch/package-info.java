/**
 * 派单: what runs on a case at the same time and what comes next. The tracks of an urgent case start as one operation and
 * the first success stands the others down; clocks warn, break and climb to posts; a silent assignee loses the work; and
 * of every case one can see where its time went.
 */
@NullMarked
@ApplicationModule(
        displayName = "dispatch",
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
package org.forestall.server.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
