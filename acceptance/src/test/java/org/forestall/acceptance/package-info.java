/**
 * Journeys against the server as people install it: its process, its HTTP and its screen, and nothing of its code. A
 * journey that fails here fails for an operator as well.
 */
@NullMarked
package org.forestall.acceptance;

import org.jspecify.annotations.NullMarked;
