@NullMarked
package org.forestall.server.persons;

import org.jspecify.annotations.NullMarked;
