/** What the clocks show over HTTP: which handlers fail, and how late stages fire. */
@NullMarked
package org.forestall.server.clocks.web;

import org.jspecify.annotations.NullMarked;
