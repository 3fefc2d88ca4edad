/** 推演: the planner plays the own district in the computer: other orders of work, other loads, other numbers of people. */
@NullMarked
@ApplicationModule(
        displayName = "twin",
        allowedDependencies = {"platform", "platform :: web", "access", "audit", "profiles", "jurisdiction"})
package org.forestall.server.twin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
