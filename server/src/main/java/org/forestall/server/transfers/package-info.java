/** 移送: a case offered to another unit, answered on a clock; two units that disagree go to an arbiter. */
@NullMarked
@ApplicationModule(
        displayName = "transfers",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "cases",
            "persons"
        })
package org.forestall.server.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
