/** The PostgreSQL that comes along: unpacked, set up, started and stopped by the server, for those who have none. */
@NullMarked
@ApplicationModule(
        displayName = "postgres",
        allowedDependencies = {})
package org.forestall.server.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
