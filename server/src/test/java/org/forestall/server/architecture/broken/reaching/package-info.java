@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.forestall.server.architecture.broken.reaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
