/**
 * What every package stands on and no operator ever names: transactions with a row scope, sealing, the outbox and its
 * live feed, refusals. No business words here.
 */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
package org.forestall.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
