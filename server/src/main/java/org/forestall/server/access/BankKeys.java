package org.forestall.server.access;

import java.util.Optional;

/** Knows the keys of banks; answered by the banks package. */
public interface BankKeys {

    /** The bank with this key as the one who asks; none where the key is unknown, over or revoked. */
    Optional<Actor> findByKey(String key);
}
