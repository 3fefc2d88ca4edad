/** 辖区: the tree of units, the way from an address to the unit that answers for it, and the addresses a person decides. */
@NullMarked
@ApplicationModule(
        displayName = "jurisdiction",
        allowedDependencies = {"platform", "platform :: web", "access", "audit"})
package org.forestall.server.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
