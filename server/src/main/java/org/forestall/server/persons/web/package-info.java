/** Persons over HTTP: thin, the use cases decide. */
@NullMarked
package org.forestall.server.persons.web;

import org.jspecify.annotations.NullMarked;
