/**
 * Which visits are made, by which crew, in which order, when there are more than can be made: each has a value and a time
 * window. Values in, values out; how long to search is handed in.
 */
@NullMarked
package org.forestall.engine.visits;

import org.jspecify.annotations.NullMarked;
