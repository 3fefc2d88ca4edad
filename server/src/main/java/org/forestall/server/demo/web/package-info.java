/** The demo's three addresses. */
@NullMarked
package org.forestall.server.demo.web;

import org.jspecify.annotations.NullMarked;
