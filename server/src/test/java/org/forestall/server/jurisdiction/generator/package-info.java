/**
 * Makes the resource files of the demonstration district out of public data, once, by hand: the program is kept so that
 * every figure in them can be made again and so that another district can be made the same way.
 */
@NullMarked
package org.forestall.server.jurisdiction.generator;

import org.jspecify.annotations.NullMarked;
