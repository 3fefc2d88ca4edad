/**
 * How a case is judged, and why: values in, values out. No framework, no I/O, and no clock of its own; time is an
 * argument.
 */
@NullMarked
package org.forestall.engine;

import org.jspecify.annotations.NullMarked;
