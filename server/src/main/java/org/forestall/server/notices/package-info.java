/**
 * 通知: tells people on duty what needs them, by one channel after the other until somebody says 'I have it', and measures
 * how long each step took. A notice names numbers and codes, never what is in a case.
 */
@NullMarked
@ApplicationModule(
        displayName = "notices",
        allowedDependencies = {"platform", "platform :: web", "access", "audit", "profiles", "jurisdiction", "staff"})
package org.forestall.server.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
