/** An application that breaks every rule of the map, so that the tests can show each rule failing. */
@NullMarked
package org.forestall.server.architecture.broken;

import org.jspecify.annotations.NullMarked;
