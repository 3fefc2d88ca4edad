@NullMarked
package org.forestall.server.leads.format;

import org.jspecify.annotations.NullMarked;
