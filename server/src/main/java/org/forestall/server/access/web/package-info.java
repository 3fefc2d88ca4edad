/** Who is asking, read from a request: cookie, source key or local token. */
@NullMarked
package org.forestall.server.access.web;

import org.jspecify.annotations.NullMarked;
