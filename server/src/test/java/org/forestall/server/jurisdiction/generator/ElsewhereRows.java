package org.forestall.server.jurisdiction.generator;

import static org.forestall.server.jurisdiction.generator.Tables.value;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the names outside the district: name, level, external unit, province, city, district. A name with several
 * bearers has several rows. Towns and streets of other provinces are kept only where their name is the only one of its
 * kind in the country.
 */
final class ElsewhereRows {

    private static final String HERE = "110102";
    private static final String BEIJING = "11";

    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> cities = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final TreeSet<String> rows = new TreeSet<>();

    private ElsewhereRows() {}

    static void write(Path file, Path divisions) throws IOException {
        ElsewhereRows names = new ElsewhereRows();
        names.divisions(divisions);
        names.streets(Tables.read(divisions.resolve("streets.csv.gz")));
        names.communities(Tables.read(divisions.resolve("beijing_communities.csv.gz")));
        try (OutputStream bytes = Files.newOutputStream(file);
                var packed = new GZIPOutputStream(bytes)) {
            packed.write((String.join("\n", names.rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void divisions(Path divisions) throws IOException {
        for (Map<String, String> row : Tables.read(divisions.resolve("provinces.csv.gz"))) {
            String code = value(row, "code");
            provinces.put(code, value(row, "name"));
            if (!code.equals(BEIJING)) {
                add("PROVINCE", value(row, "name"), code, "", "");
            }
        }
        for (Map<String, String> row : Tables.read(divisions.resolve("cities.csv.gz"))) {
            String name = value(row, "name");
            boolean real = !name.contains("直辖") && !name.equals("市辖区") && !name.equals("县");
            cities.put(value(row, "code"), real ? name : "");
            if (real) {
                add("CITY", name, value(row, "provinceCode"), name, "");
            }
        }
        for (Map<String, String> row : Tables.read(divisions.resolve("areas.csv.gz"))) {
            String code = value(row, "code");
            areas.put(code, value(row, "name"));
            if (!code.equals(HERE)) {
                add(code.startsWith(BEIJING) ? "DISTRICT" : "AREA", code, value(row, "name"));
            }
        }
    }

    private void streets(List<Map<String, String>> streets) {
        Map<String, List<Map<String, String>>> byName = new HashMap<>();
        for (Map<String, String> row : streets) {
            byName.computeIfAbsent(value(row, "name"), unused -> new ArrayList<>())
                    .add(row);
        }
        for (Map<String, String> row : streets) {
            String area = value(row, "areaCode");
            if (area.startsWith(BEIJING)) {
                if (!area.equals(HERE)) {
                    add("STREET", area, value(row, "name"));
                }
            } else if (byName.getOrDefault(value(row, "name"), List.of()).size() == 1
                    && value(row, "name").matches("..+(街道|镇|乡)(办事处)?")) {
                add("TOWN", area, value(row, "name").replaceFirst("办事处$", ""));
            }
        }
    }

    private void communities(List<Map<String, String>> communities) {
        for (Map<String, String> row : communities) {
            if (!value(row, "district_code").equals(HERE)) {
                add("COMMUNITY", value(row, "district_code"), value(row, "name"));
            }
        }
    }

    private void add(String level, String area, String name) {
        String city = cities.getOrDefault(area.substring(0, 4), "");
        add(level, name, area, city, areas.getOrDefault(area, ""));
    }

    private void add(String level, String name, String code, String city, String area) {
        String province = code.substring(0, 2);
        int unit = province.equals(BEIJING)
                ? 9100 + Integer.parseInt(code.substring(4))
                : 9000 + Integer.parseInt(province);
        rows.add(String.join(
                "\t", name, level, Integer.toString(unit), provinces.getOrDefault(province, ""), city, area));
    }
}
