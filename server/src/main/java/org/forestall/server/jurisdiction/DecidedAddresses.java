package org.forestall.server.jurisdiction;

import org.jspecify.annotations.Nullable;

/** What people have decided about addresses that the rules could not settle. */
@FunctionalInterface
public interface DecidedAddresses {

    /** No decision yet. */
    DecidedAddresses NONE = key -> null;

    /** The unit decided for a key of {@link Addresses#key}: a station, a community or an external unit; or none. */
    @Nullable
    Integer unitFor(String key);
}
