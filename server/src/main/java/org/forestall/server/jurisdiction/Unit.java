package org.forestall.server.jurisdiction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the tree.
 *
 * @param id number that never changes
 * @param code statistical code where the unit has one, otherwise a house code
 * @param parentId the unit above; none for the city and for the police of other provinces
 * @param street the street (街道) it lies in, with its ending 街道; empty where that says nothing
 * @param place approximate point, good for a map and for travel times, not surveyed; none for units without ground here
 * @param madeUp true where the unit or its beat was invented for the demonstration
 * @param shortNames other names people write
 */
public record Unit(
        int id,
        String code,
        UnitKind kind,
        String name,
        String nameEn,
        @Nullable Integer parentId,
        String street,
        @Nullable LonLat place,
        boolean madeUp,
        List<String> shortNames) {

    public Unit {
        shortNames = List.copyOf(shortNames);
    }

    public UnitRef ref() {
        return new UnitRef(id, code, name, nameEn, kind);
    }

    /** Street and community, as much as a list may show of where somebody lives; null above the stations. */
    public @Nullable String coarseAddress() {
        if (street.isEmpty()) {
            return null;
        }
        return kind == UnitKind.COMMUNITY ? street + " " + name : street;
    }
}
