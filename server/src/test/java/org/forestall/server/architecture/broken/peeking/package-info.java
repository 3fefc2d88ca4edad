@NullMarked
@ApplicationModule(allowedDependencies = "reached")
package org.forestall.server.architecture.broken.peeking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
