package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of units, as it was when the server started. */
public final class Units {

    private final Map<Integer, Unit> byId = new LinkedHashMap<>();
    private final Map<Integer, List<Unit>> children = new LinkedHashMap<>();

    Units(Collection<Unit> units) {
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            Integer parent = unit.parentId();
            if (parent != null) {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
            }
        }
    }

    /** The unit; asking for one that does not exist is a mistake of the program. */
    public Unit get(int id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no unit " + id));
    }

    public Optional<Unit> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Unit> all() {
        return List.copyOf(byId.values());
    }

    public List<Unit> childrenOf(int id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** The unit and everything below it. */
    public List<Unit> withDescendants(int id) {
        List<Unit> found = new ArrayList<>(List.of(get(id)));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children.getOrDefault(found.get(i).id(), List.of()));
        }
        return found;
    }

    public List<Unit> stations() {
        return ofKind(UnitKind.STATION);
    }

    /** The station that answers for a community. */
    public Unit stationOf(Unit community) {
        Integer parent = community.parentId();
        return parent == null ? subBureau() : get(parent);
    }

    public Unit squad() {
        return ofKind(UnitKind.SQUAD).getFirst();
    }

    public Unit subBureau() {
        return ofKind(UnitKind.SUB_BUREAU).getFirst();
    }

    /** Street and community of a unit, as much as a list may show of where somebody lives; null above the stations. */
    public @Nullable String coarseAddress(Unit unit) {
        String street = unit.street();
        if (street == null || street.isEmpty()) {
            return null;
        }
        return unit.kind() == UnitKind.COMMUNITY ? street + " " + unit.name() : street;
    }

    private List<Unit> ofKind(UnitKind kind) {
        return byId.values().stream().filter(unit -> unit.kind() == kind).toList();
    }
}
