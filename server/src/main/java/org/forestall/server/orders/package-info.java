/**
 * 止付令: what the police ask a bank to hold, stop or freeze, by the powers of the jurisdiction; who signed, what the bank
 * answered, when it ends; and the way each word takes to the bank, to the telephone if need be.
 */
@NullMarked
@ApplicationModule(
        displayName = "orders",
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
            "clocks",
            "notices",
            "banks"
        })
package org.forestall.server.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
