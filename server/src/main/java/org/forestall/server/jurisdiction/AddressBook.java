package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forestall.server.platform.BlindIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From an address to the unit that answers for it; what a person once decided comes first. */
@Component
public class AddressBook {

    private final Addresses addresses;
    private final BlindIndex blind;
    private final JdbcClient jdbc;

    AddressBook(Addresses addresses, BlindIndex blind, JdbcClient jdbc) {
        this.addresses = addresses;
        this.blind = blind;
        this.jdbc = jdbc;
    }

    /** One answer for each address, in order; a null address is an empty one. */
    public List<AddressResolution> resolveAll(List<@Nullable String> written) {
        Map<UUID, Integer> decisions = decisionsOn(written);
        List<AddressResolution> resolutions = new ArrayList<>();
        for (String address : written) {
            resolutions.add(addresses.resolve(
                    address == null ? "" : address, key -> decisions.get(blind.key("ADDRESS_DECISION", key))));
        }
        return resolutions;
    }

    public AddressResolution resolve(@Nullable String address) {
        List<@Nullable String> one = new ArrayList<>();
        one.add(address);
        return resolveAll(one).getFirst();
    }

    /** What a decision on this address is remembered by; an address without a name of its own has its text's key. */
    UUID keyOf(String address) {
        String key = addresses.key(address);
        return blind.key("ADDRESS_DECISION", key.isEmpty() ? "=" + address : key);
    }

    private Map<UUID, Integer> decisionsOn(List<@Nullable String> written) {
        List<UUID> keys = new ArrayList<>();
        for (String address : written) {
            if (address != null && !address.isBlank()) {
                keys.add(keyOf(address));
            }
        }
        Map<UUID, Integer> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(
                            "select address_key, coalesce(community_id, unit_id) from address_decision where address_key = any (?)")
                    .param(keys.toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return found;
    }
}
