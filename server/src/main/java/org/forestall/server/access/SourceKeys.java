package org.forestall.server.access;

import java.util.Optional;

/** Knows the keys of lead sources; answered by the leads package. */
public interface SourceKeys {

    /** The source with this key as the one who asks. */
    Optional<Actor> findByKey(String key);
}
