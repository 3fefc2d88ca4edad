/** What cases look like over HTTP: the requests' and responses' types. The controllers stand with the use cases. */
@NullMarked
package org.forestall.server.cases.web;

import org.jspecify.annotations.NullMarked;
