/** The command line's own programs: plain Java that speaks to a running server over HTTP, so that they start at once. */
@NullMarked
@ApplicationModule(
        displayName = "cli",
        allowedDependencies = {})
package org.forestall.server.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
