package org.forestall.server.jurisdiction.generator;

import static org.forestall.server.jurisdiction.generator.Tables.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Gives every community a point inside its street. No public survey of them was found, so the points are approximate:
 * a community named after a road of its street stands at the middle of that road; the next ones of the same stem stand
 * beside it; all others are spread so that each is as far from the others as it can be.
 */
final class CommunityPoints {

    private static final int CELLS_A_SIDE = 60;
    private static final double CROWDED = 0.0012;
    private static final List<String> ROAD_ENDS = List.of("", "胡同", "街", "路", "大街");

    private final RoadSurvey roads;
    private final List<Beat> beats;
    private final List<Coordinate> free;
    private final Map<String, Coordinate> placed = new TreeMap<>();
    private final Map<String, Coordinate> byStem = new HashMap<>();

    private CommunityPoints(RoadSurvey roads, List<Beat> beats) {
        this.roads = roads;
        this.beats = beats;
        this.free = new ArrayList<>(grid(beats));
    }

    static List<PlacedCommunity> place(
            List<Map<String, String>> communities,
            List<Map<String, String>> names,
            RoadSurvey roads,
            List<Beat> beats) {
        Map<String, Map<String, String>> byCode =
                names.stream().collect(Collectors.toMap(row -> value(row, "code"), row -> row));
        Map<String, List<Map<String, String>>> byStreet =
                communities.stream().collect(Collectors.groupingBy(row -> value(row, "street"), Collectors.toList()));
        Map<String, Coordinate> points = new HashMap<>();
        byStreet.forEach((street, rows) -> {
            List<Beat> own =
                    beats.stream().filter(beat -> beat.street().equals(street)).toList();
            points.putAll(new CommunityPoints(roads, own).inStreet(rows));
        });
        return communities.stream()
                .map(row -> community(row, byCode.get(value(row, "code")), points.get(value(row, "code")), beats))
                .toList();
    }

    private static PlacedCommunity community(
            Map<String, String> row, @Nullable Map<String, String> names, @Nullable Coordinate at, List<Beat> beats) {
        if (names == null || at == null) {
            throw new IllegalArgumentException("not named or not placed: " + row);
        }
        int station = beats.stream()
                .filter(beat -> beat.street().equals(value(row, "street")))
                .min(Comparator.comparingDouble(beat ->
                        beat.ground().distance(beat.ground().getFactory().createPoint(at))))
                .orElseThrow()
                .station();
        return new PlacedCommunity(
                value(row, "code"),
                value(row, "name"),
                value(names, "nameEn"),
                value(names, "shortNames"),
                value(row, "street"),
                station,
                at);
    }

    private Map<String, Coordinate> inStreet(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            Coordinate anchor = anchor(value(row, "street"), stem(row));
            if (anchor != null) {
                put(row, anchor);
            }
        }
        for (Map<String, String> row : rows) {
            if (!placed.containsKey(value(row, "code"))) {
                Coordinate near = byStem.get(stem(row).substring(0, 2));
                put(row, near != null ? closestFreeTo(near) : mostRemote());
            }
        }
        return placed;
    }

    private void put(Map<String, String> row, Coordinate at) {
        placed.put(value(row, "code"), at);
        byStem.putIfAbsent(stem(row).substring(0, 2), at);
        free.removeIf(cell -> distance(cell, at) < CROWDED);
    }

    static String stem(Map<String, String> row) {
        return value(row, "name").replaceFirst("居委会$", "").replaceFirst("社区$", "");
    }

    private @Nullable Coordinate anchor(String street, String stem) {
        for (String end : ROAD_ENDS) {
            List<Coordinate> stretches = roads.middlesIn(street, stem + end);
            if (!stretches.isEmpty()) {
                Coordinate middle = stretches.get(stretches.size() / 2);
                return placed.values().stream().anyMatch(other -> distance(other, middle) < CROWDED / 4)
                        ? closestFreeTo(middle)
                        : middle;
            }
        }
        return null;
    }

    private Coordinate closestFreeTo(Coordinate near) {
        return free.stream()
                .min(Comparator.comparingDouble(cell -> distance(cell, near)))
                .orElseThrow();
    }

    private Coordinate mostRemote() {
        return free.stream()
                .max(Comparator.comparingDouble(this::distanceToNext))
                .orElseThrow();
    }

    private double distanceToNext(Coordinate cell) {
        double toBorder = beats.stream()
                .filter(beat -> beat.holds(cell))
                .mapToDouble(beat -> beat.ground()
                        .getBoundary()
                        .distance(beat.ground().getFactory().createPoint(cell)))
                .min()
                .orElse(0);
        double toOther = placed.values().stream()
                .mapToDouble(other -> distance(other, cell))
                .min()
                .orElse(1);
        return Math.min(toOther, 2 * toBorder);
    }

    /** In degrees of latitude: one of longitude is 0.767 of it here. */
    private static double distance(Coordinate one, Coordinate other) {
        return Math.hypot((one.x - other.x) * 0.767, one.y - other.y);
    }

    private static List<Coordinate> grid(List<Beat> beats) {
        List<Coordinate> cells = new ArrayList<>();
        for (Beat beat : beats) {
            Geometry ground = beat.ground();
            var quick = PreparedGeometryFactory.prepare(ground);
            Envelope box = ground.getEnvelopeInternal();
            for (int i = 0; i < CELLS_A_SIDE * CELLS_A_SIDE; i++) {
                Coordinate cell = new Coordinate(
                        box.getMinX() + box.getWidth() * (i % CELLS_A_SIDE + 0.5) / CELLS_A_SIDE,
                        box.getMinY() + box.getHeight() * (i / CELLS_A_SIDE + 0.5) / CELLS_A_SIDE);
                if (quick.contains(ground.getFactory().createPoint(cell))) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
