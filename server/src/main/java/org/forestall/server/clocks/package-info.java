/**
 * 时限: what has to happen by when. Somebody arms a clock with its stages; each stage fires exactly once, on whichever node,
 * in one transaction with what its handler does about it. Nothing here knows what a clock is about.
 */
@NullMarked
@ApplicationModule(
        displayName = "clocks",
        allowedDependencies = {"platform", "platform :: web", "access", "audit", "profiles"})
package org.forestall.server.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
