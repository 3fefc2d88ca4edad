package org.forestall.server.jurisdiction.generator;

import static org.forestall.server.jurisdiction.generator.Tables.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * How much of each named road or hutong lies in which beat, by length, from the road data of 2012. Names spelt in
 * Latin letters there are given their Chinese name by a table kept by hand; what is not in it is left out.
 */
final class RoadSurvey {

    /** Station number of the ground outside the district. */
    private static final int OUTSIDE = 0;

    /** Less than this share of a road is the roughness of the borders, not a part of the beat. */
    private static final double ROUGHNESS = 0.03;

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]+");

    private final List<Beat> beats;
    private final Map<String, Map<Integer, Double>> lengths = new TreeMap<>();
    private final Map<String, List<Coordinate>> middles = new TreeMap<>();

    private RoadSurvey(List<Beat> beats) {
        this.beats = beats;
    }

    static RoadSurvey over(Path roads, List<Map<String, String>> inChinese, List<Beat> beats) throws IOException {
        Map<String, String> names = new HashMap<>();
        inChinese.forEach(row -> names.put(value(row, "spelt"), value(row, "name")));
        Map<String, Coordinate> nodes = new HashMap<>();
        for (Map<String, String> row : Tables.read(roads.resolve("xicheng_buffer1500_nodes.csv.gz"))) {
            nodes.put(value(row, "id"), new Coordinate(number(row, "lon"), number(row, "lat")));
        }
        RoadSurvey survey = new RoadSurvey(beats);
        for (Map<String, String> row : Tables.read(roads.resolve("xicheng_buffer1500_edges.csv.gz"))) {
            String name = chinese(value(row, "name"), names);
            if (name != null) {
                survey.add(name, nodes.get(value(row, "from")), nodes.get(value(row, "to")), number(row, "length_m"));
            }
        }
        return survey;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(value(row, column));
    }

    private static @Nullable String chinese(String written, Map<String, String> names) {
        if (names.containsKey(written)) {
            return names.get(written);
        }
        var match = CHINESE.matcher(written);
        return !written.startsWith("?") && match.find() && match.group().length() >= 3 ? match.group() : null;
    }

    private void add(String name, @Nullable Coordinate from, @Nullable Coordinate to, double length) {
        if (from == null || to == null) {
            throw new IllegalArgumentException("an edge of " + name + " has no node");
        }
        Coordinate middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
        lengths.computeIfAbsent(name, unused -> new TreeMap<>()).merge(stationAt(middle), length, Double::sum);
        middles.computeIfAbsent(name, unused -> new ArrayList<>()).add(middle);
    }

    private int stationAt(Coordinate place) {
        return beats.stream()
                .filter(beat -> beat.holds(place))
                .mapToInt(Beat::station)
                .findFirst()
                .orElse(OUTSIDE);
    }

    /** The stretches of the named road that lie in the street, by their middle points, in the order of the data. */
    List<Coordinate> middlesIn(String street, String road) {
        return middles.getOrDefault(road, List.of()).stream()
                .filter(place -> beats.stream().anyMatch(beat -> beat.street().equals(street) && beat.holds(place)))
                .toList();
    }

    void write(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("name,station,share,metres\n");
        lengths.forEach((name, parts) -> {
            double whole =
                    parts.values().stream().mapToDouble(Double::doubleValue).sum();
            parts.forEach((station, length) -> {
                if (length / whole >= ROUGHNESS) {
                    rows.append(String.format(Locale.ROOT, "%s,%d,%.3f,%.0f\n", name, station, length / whole, length));
                }
            });
        });
        Files.writeString(file, rows);
    }
}
