package org.forestall.server.leads.format;

import org.jspecify.annotations.Nullable;

/**
 * What the person who imports a file says about it.
 *
 * @param defaultSource the source of rows that name none; it is written into their {@code source} field
 */
public record LeadFileHints(@Nullable String defaultSource) {

    /** Nothing is said. */
    public static final LeadFileHints NONE = new LeadFileHints(null);
}
