/** 审计: append-only and hash-chained; every command and every look at personal data leaves a record here. */
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"platform", "platform :: web", "access"})
package org.forestall.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
