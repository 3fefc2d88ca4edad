/** 权限: who is asking, and may they. Sign-in, sessions, roles; every command gets an {@code Actor} from here. */
@NullMarked
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"platform", "platform :: web"})
package org.forestall.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
