/** How the platform speaks HTTP: refusals become problem documents here, and only here. */
@NullMarked
@NamedInterface("web")
package org.forestall.server.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
