/**
 * 案件: one episode of one person at risk, from the first lead to the close door. A case is what its events say: every
 * command decides events, and the stored row is those events applied.
 */
@NullMarked
@ApplicationModule(
        displayName = "cases",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "persons",
            "jurisdiction",
            "staff",
            "clocks"
        })
package org.forestall.server.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
