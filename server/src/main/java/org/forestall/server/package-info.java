/** The server: one jar in which every package below is one word of the operators. */
@NullMarked
package org.forestall.server;

import org.jspecify.annotations.NullMarked;
