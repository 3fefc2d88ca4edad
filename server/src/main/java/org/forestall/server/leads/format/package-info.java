/**
 * The lead as it travels: reads CSV, XLSX and JSON into verbatim fields, and verbatim fields into checked content, with
 * a verdict for every row. No framework, no database, no clock.
 */
@NullMarked
package org.forestall.server.leads.format;

import org.jspecify.annotations.NullMarked;
