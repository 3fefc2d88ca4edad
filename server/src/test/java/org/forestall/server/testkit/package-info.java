/** What the server's tests stand on: a real PostgreSQL with the real migrations, and a clock that is moved by hand. */
@NullMarked
package org.forestall.server.testkit;

import org.jspecify.annotations.NullMarked;
