/** 辖区规则: the validated file that says how a country or district works: clocks, powers, words. */
@NullMarked
@ApplicationModule(
        displayName = "profiles",
        allowedDependencies = {"platform"})
package org.forestall.server.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
