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
public class Addresses {

    private final ReadAddress reader;
    private final Units units;
    private final BlindIndex blind;
    private final JdbcClient jdbc;

    Addresses(Gazetteer gazetteer, Units units, BlindIndex blind, JdbcClient jdbc) {
        this.reader = new ReadAddress(gazetteer);
        this.units = units;
        this.blind = blind;
        this.jdbc = jdbc;
    }

    /** One answer for each address, in order; a null address is an empty one. */
    public List<AddressResolution> resolveAll(List<@Nullable String> addresses) {
        Map<UUID, AddressResolution> remembered = remembered(addresses);
        List<AddressResolution> resolutions = new ArrayList<>();
        for (String address : addresses) {
            AddressResolution known = isBlank(address) ? null : remembered.get(keyOf(address));
            resolutions.add(known == null ? reader.read(address) : known);
        }
        return resolutions;
    }

    public AddressResolution resolve(@Nullable String address) {
        List<@Nullable String> one = new ArrayList<>();
        one.add(address);
        return resolveAll(one).getFirst();
    }

    /** What a decision on this address is remembered by. */
    UUID keyOf(String address) {
        return blind.key("ADDRESS_DECISION", AddressText.decisionKey(address));
    }

    private Map<UUID, AddressResolution> remembered(List<@Nullable String> addresses) {
        List<UUID> keys = new ArrayList<>();
        for (String address : addresses) {
            if (!isBlank(address)) {
                keys.add(keyOf(address));
            }
        }
        Map<UUID, AddressResolution> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql("select address_key, unit_id, community_id from address_decision where address_key = any (?)")
                .param(keys.toArray(UUID[]::new))
                .query(row -> {
                    int community = row.getInt(3);
                    Integer communityId = row.wasNull() ? null : community;
                    found.put(row.getObject(1, UUID.class), decided(row.getInt(2), communityId));
                });
        return found;
    }

    private AddressResolution decided(int unitId, @Nullable Integer communityId) {
        Unit unit = units.get(unitId);
        return unit.kind() == UnitKind.EXTERNAL
                ? new AddressResolution.Outside(unitId, unit.name())
                : new AddressResolution.Resolved(unitId, communityId, AddressResolution.How.REMEMBERED, 1);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
