/** How the platform speaks HTTP: refusals become problem documents here, and only here. */
@NullMarked
package org.forestall.server.platform.web;

import org.jspecify.annotations.NullMarked;
