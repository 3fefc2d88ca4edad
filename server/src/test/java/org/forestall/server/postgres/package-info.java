/** Starts, kills and starts again the PostgreSQL that comes along. */
@NullMarked
package org.forestall.server.postgres;

import org.jspecify.annotations.NullMarked;
