package org.forestall.server.jurisdiction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address text comes to. */
public sealed interface AddressResolution {

    /**
     * A station answers for it.
     *
     * @param how what it was known by
     * @param confidence 0 to 1
     */
    record Resolved(int stationId, @Nullable Integer communityId, How how, double confidence)
            implements AddressResolution {}

    /** It lies outside the district, where this unit stands for it. */
    record Outside(int externalUnitId, String place) implements AddressResolution {}

    /**
     * A person must decide.
     *
     * @param candidates stations that it may be, likeliest first
     */
    record Unresolved(List<Integer> candidates, Why why) implements AddressResolution {
        public Unresolved {
            candidates = List.copyOf(candidates);
        }
    }

    /** What an address was known by. */
    enum How {
        REMEMBERED,
        COMMUNITY,
        ROAD,
        STREET
    }

    /** Why an address could not be known. */
    enum Why {
        EMPTY,
        NOTHING_KNOWN,
        DISTRICT_ONLY,
        SEVERAL_STATIONS,
        CONTRADICTION
    }
}
