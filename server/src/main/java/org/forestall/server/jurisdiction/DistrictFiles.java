package org.forestall.server.jurisdiction;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the resource files of one district; their README says where each comes from. */
final class DistrictFiles {

    private final String folder;

    DistrictFiles(String folder) {
        this.folder = folder;
    }

    List<Unit> units() {
        return rows("units.csv").stream().map(DistrictFiles::unit).toList();
    }

    private static Unit unit(CSVRecord row) {
        return new Unit(
                Integer.parseInt(row.get("id")),
                row.get("code"),
                UnitKind.valueOf(row.get("kind")),
                row.get("name"),
                row.get("nameEn"),
                row.get("parent").isEmpty() ? null : Integer.valueOf(row.get("parent")),
                row.get("street"),
                place(row),
                Boolean.parseBoolean(row.get("madeUp")),
                several(row.get("shortNames")));
    }

    private static @Nullable LonLat place(CSVRecord row) {
        return row.get("lon").isEmpty()
                ? null
                : new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
    }

    private static List<String> several(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(";"));
    }

    /** The streets' names with their short forms. */
    Map<String, List<String>> streets() {
        Map<String, List<String>> streets = new LinkedHashMap<>();
        rows("streets.csv").forEach(row -> streets.put(row.get("name"), several(row.get("shortNames"))));
        return streets;
    }

    List<RoadPart> roads() {
        return rows("roads.csv").stream()
                .map(row -> new RoadPart(
                        row.get("name"),
                        Integer.parseInt(row.get("station")),
                        Double.parseDouble(row.get("share")),
                        Integer.parseInt(row.get("metres"))))
                .toList();
    }

    /** Spellings people use, each with what is meant, the longer ones to be tried first. */
    Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        rows("spellings.csv").forEach(row -> spellings.put(row.get("written"), row.get("meant")));
        return spellings;
    }

    List<ElsewhereName> elsewhere() {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open("elsewhere.tsv.gz")), StandardCharsets.UTF_8))) {
            return lines.lines().map(ElsewhereName::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The road graph; empty where the folder has none. */
    RoadGraph roadGraph() {
        if (DistrictFiles.class.getResource(folder + "/crossings.csv.gz") == null) {
            return RoadGraph.NONE;
        }
        List<LonLat> crossings = zipped("crossings.csv.gz").stream()
                .map(row -> new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))))
                .toList();
        List<RoadGraph.Way> ways = zipped("ways.csv.gz").stream()
                .map(row -> new RoadGraph.Way(
                        Integer.parseInt(row.get("from")),
                        Integer.parseInt(row.get("to")),
                        Integer.parseInt(row.get("metres")),
                        Boolean.parseBoolean(row.get("oneWay"))))
                .toList();
        return new RoadGraph(crossings, ways);
    }

    String text(String name) {
        try (InputStream bytes = open(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CSVRecord> rows(String name) {
        try (InputStream bytes = open(name)) {
            return records(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CSVRecord> zipped(String name) {
        try (InputStream bytes = new GZIPInputStream(open(name))) {
            return records(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> records(InputStream bytes) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                .getRecords();
    }

    private InputStream open(String name) throws IOException {
        InputStream bytes = DistrictFiles.class.getResourceAsStream(folder + "/" + name);
        if (bytes == null) {
            throw new FileNotFoundException("the district " + folder + " lacks its file " + name);
        }
        return bytes;
    }
}
