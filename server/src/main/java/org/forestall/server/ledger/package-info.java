/**
 * 资金账: money at risk, moved, stopped, frozen, returned and saved, each counted once with its evidence and never added up;
 * worked out from what the other packages say.
 */
@NullMarked
@ApplicationModule(
        displayName = "ledger",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "persons",
            "cases",
            "orders"
        })
package org.forestall.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
