/** Runs the command line against a server that answers as the contract says. */
@NullMarked
package org.forestall.server.cli;

import org.jspecify.annotations.NullMarked;
