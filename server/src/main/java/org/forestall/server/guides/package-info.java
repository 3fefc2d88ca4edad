/** 话术: what to say on a call, by type of scam, language and where the person stands; kept in versions. */
@NullMarked
@ApplicationModule(
        displayName = "guides",
        allowedDependencies = {"platform", "platform :: web", "access", "audit", "jurisdiction"})
package org.forestall.server.guides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
