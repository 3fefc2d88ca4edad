package org.forestall.server.jurisdiction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The district that comes along: Xicheng's real streets and communities, with invented beats. Made by
 * {@code src/tools/GenerateDistrict.java}, which says what is real.
 */
final class DistrictFiles {

    private DistrictFiles() {}

    /** A road's share that lies in a station's beat. */
    record RoadShare(String name, int stationId, double share) {}

    /** A place outside the district, and the unit that stands for it. */
    record Elsewhere(String name, int unitId, ElsewhereKind kind) {}

    enum ElsewhereKind {
        PROVINCE,
        CITY,
        COUNTY,
        DISTRICT,
        STREET,
        COMMUNITY
    }

    static List<Unit> units() {
        return rows("units.tsv").stream().map(DistrictFiles::unit).toList();
    }

    static List<RoadShare> roads() {
        return rows("roads.tsv").stream()
                .map(row -> new RoadShare(row[0], Integer.parseInt(row[1]), Double.parseDouble(row[2])))
                .toList();
    }

    static List<Elsewhere> elsewhere() {
        return rows("elsewhere.tsv").stream()
                .map(row -> new Elsewhere(row[0], Integer.parseInt(row[1]), ElsewhereKind.valueOf(row[2])))
                .toList();
    }

    /** The street polygons, GeoJSON, © OpenStreetMap contributors (ODbL). */
    static String streets() {
        try (InputStream in = open("streets.geojson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit unit(String[] row) {
        Unit.Point place =
                row[7].isEmpty() ? null : new Unit.Point(Double.parseDouble(row[7]), Double.parseDouble(row[8]));
        return new Unit(
                Integer.parseInt(row[0]),
                row[1],
                UnitKind.valueOf(row[2]),
                row[3],
                row[4],
                row[5].isEmpty() ? null : Integer.valueOf(row[5]),
                emptyToNull(row[6]),
                place,
                Boolean.parseBoolean(row[9]));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = DistrictFiles.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the district's file " + file + " is missing from the build");
        }
        return in;
    }
}
