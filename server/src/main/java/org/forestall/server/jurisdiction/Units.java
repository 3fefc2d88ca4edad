package org.forestall.server.jurisdiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of units, as it stood when the server started; it does not change while the server runs. */
public final class Units {

    private final Map<Integer, Unit> byId = new LinkedHashMap<>();
    private final Map<Integer, List<Unit>> byParent = new HashMap<>();

    /** A tree of these units; each parent must be among them, and no unit its own ancestor. */
    public Units(Collection<Unit> units) {
        for (Unit unit : units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("two units with the number " + unit.id());
            }
        }
        for (Unit unit : units) {
            if (unit.parentId() != null) {
                get(unit.parentId());
                byParent.computeIfAbsent(unit.parentId(), unused -> new ArrayList<>())
                        .add(unit);
            }
        }
        units.forEach(this::ancestors);
    }

    /** The unit of this number, which must exist. */
    public Unit get(int id) {
        Unit unit = byId.get(id);
        if (unit == null) {
            throw new NoSuchElementException("no unit " + id);
        }
        return unit;
    }

    /** The unit of this number, if there is one. */
    public Optional<Unit> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All units, each after its parent. */
    public List<Unit> list() {
        return List.copyOf(byId.values());
    }

    /** All units of a kind, by number. */
    public List<Unit> list(UnitKind kind) {
        return byId.values().stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** The units without one above: the city, and the police of the other provinces. */
    public List<Unit> roots() {
        return byId.values().stream().filter(unit -> unit.parentId() == null).toList();
    }

    /** The units directly below. */
    public List<Unit> children(int id) {
        return List.copyOf(byParent.getOrDefault(id, List.of()));
    }

    /** The unit itself and everything below it. */
    public List<Unit> descendants(int id) {
        List<Unit> found = new ArrayList<>(List.of(get(id)));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(byParent.getOrDefault(found.get(i).id(), List.of()));
        }
        return List.copyOf(found);
    }

    /** The units above, the nearest first, without the unit itself. */
    public List<Unit> ancestors(int id) {
        return ancestors(get(id));
    }

    private List<Unit> ancestors(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Integer parent = unit.parentId();
        while (parent != null) {
            if (above.size() > byId.size()) {
                throw new IllegalArgumentException("unit " + unit.id() + " stands above itself");
            }
            above.add(get(parent));
            parent = above.getLast().parentId();
        }
        return List.copyOf(above);
    }

    /** Whether the first unit is the second or lies above it. */
    public boolean covers(int upper, int lower) {
        return upper == lower || ancestors(lower).stream().anyMatch(unit -> unit.id() == upper);
    }

    /** The sub-bureau that runs this server. */
    public Unit subBureau() {
        return list(UnitKind.SUB_BUREAU).getFirst();
    }

    /** The dissuasion squad of the district's sub-bureau. */
    public Unit squad() {
        return list(UnitKind.SQUAD).getFirst();
    }

    /** The squad that takes hard cases of this unit: that of its sub-bureau. Units elsewhere have none here. */
    public Optional<Unit> squadOf(int id) {
        Unit unit = get(id);
        if (unit.kind() == UnitKind.SQUAD) {
            return Optional.of(unit);
        }
        List<Unit> line = new ArrayList<>(List.of(unit));
        line.addAll(ancestors(id));
        return line.stream()
                .filter(above -> above.kind() == UnitKind.SUB_BUREAU)
                .flatMap(above -> children(above.id()).stream())
                .filter(below -> below.kind() == UnitKind.SQUAD)
                .findFirst();
    }

    /** The station that answers for a community. */
    public Unit stationOfCommunity(int communityId) {
        Unit community = get(communityId);
        Integer parent = community.parentId();
        if (community.kind() != UnitKind.COMMUNITY || parent == null) {
            throw new IllegalArgumentException("unit " + communityId + " is no community of a station");
        }
        return get(parent);
    }

    /** The stations whose beat lies in a street (街道), by number. */
    public List<Unit> stationsOfStreet(String street) {
        return list(UnitKind.STATION).stream()
                .filter(station -> station.street().equals(street))
                .toList();
    }

    /** The lowest unit that stands above both or is one of them: who settles a dispute between the two. */
    public Optional<Unit> commonAncestor(int one, int other) {
        return upwards(get(one)).stream()
                .filter(unit -> covers(unit.id(), other))
                .findFirst();
    }

    private List<Unit> upwards(@Nullable Unit unit) {
        List<Unit> line = new ArrayList<>();
        for (Unit step = unit; step != null; step = step.parentId() == null ? null : get(step.parentId())) {
            line.add(step);
        }
        return line;
    }
}
