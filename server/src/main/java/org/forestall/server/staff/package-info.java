/** 人员: who works where, and signs in as whom. */
@NullMarked
@ApplicationModule(
        displayName = "staff",
        allowedDependencies = {"platform", "platform :: web", "access", "audit", "profiles", "jurisdiction"})
package org.forestall.server.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
