/**
 * 回访: what comes after the persuasion. People are visited again on set days, a signal about somebody of the household
 * wakes the file, and of the closed cases a second person looks at a share.
 */
@NullMarked
@ApplicationModule(
        displayName = "followups",
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
package org.forestall.server.followups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
