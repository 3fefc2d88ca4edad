package org.forestall.server.banks;

import java.net.URI;
import java.util.List;

/**
 * Where a bank's system takes orders.
 *
 * @param secrets what signs them, the newest first; during a change-over the one before signs along
 */
public record DeliveryTarget(URI url, List<String> secrets) {
    public DeliveryTarget {
        secrets = List.copyOf(secrets);
    }
}
