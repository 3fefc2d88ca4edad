import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Made the district's resource files, once: {@code java -cp icu4j.jar GenerateDistrict.java DATA OUT}. DATA holds the
 * folders cn-divisions, xicheng-streets and beijing-roads-osm. What it invents: the 23 stations' beats (the eight streets
 * with most communities get two stations, split at the middle of their communities' list), the stations' places and the
 * communities' places (spread over the street's polygon in the order of their codes: no map of them is public).
 */
public class GenerateDistrict {

    record Street(String code, String name, List<double[]> ring) {}

    record Station(int id, String street, int half, double lon, double lat) {}

    static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        Map<String, Street> streets = streets(data.resolve("xicheng-streets/xicheng_15_streets.geojson"));
        Map<String, List<String[]>> communities = new TreeMap<>();
        for (String[] row : csv(data.resolve("cn-divisions/xicheng_communities.csv"))) {
            communities.computeIfAbsent(row[2], code -> new ArrayList<>()).add(row);
        }
        Set<String> twoStations = new LinkedHashSet<>(communities.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<String[]>> e) -> -e.getValue().size()))
                .limit(8)
                .map(Map.Entry::getKey)
                .toList());
        List<String> units = new ArrayList<>();
        units.add("id\tcode\tkind\tname\tname_en\tparent\tstreet\tlon\tlat\tmade_up");
        units.add("1\t110000\tCITY\t北京市公安局\tBeijing Municipal Public Security Bureau\t\t\t\t\tfalse");
        units.add("10\t110102\tSUB_BUREAU\t西城分局\tXicheng Sub-bureau\t1\t\t116.366\t39.912\tfalse");
        units.add("11\t110102-S\tSQUAD\t刑侦支队劝阻中队\tDissuasion Squad\t10\t\t116.366\t39.912\tfalse");
        List<Station> stations = new ArrayList<>();
        int stationId = 101;
        int communityId = 1001;
        List<String> communityLines = new ArrayList<>();
        for (Map.Entry<String, List<String[]>> entry : communities.entrySet()) {
            Street street = streets.get(entry.getKey());
            String base = street.name().replaceAll("街道$", "");
            List<String[]> list = entry.getValue();
            List<double[]> points = spread(street.ring(), list.size());
            int halves = twoStations.contains(entry.getKey()) ? 2 : 1;
            int perStation = (list.size() + halves - 1) / halves;
            for (int half = 0; half < halves; half++) {
                List<double[]> own = points.subList(half * perStation, Math.min(list.size(), (half + 1) * perStation));
                double[] centre = own.get(own.size() / 2);
                String suffix = halves == 1 ? "" : half == 0 ? "南" : "北";
                String name = base + suffix + "派出所";
                String english = english(base) + (halves == 1 ? "" : half == 0 ? " South" : " North") + " Station";
                units.add(line(stationId, "110102-" + stationId, "STATION", name, english, 10, street.name(), centre, true));
                stations.add(new Station(stationId, street.name(), half, centre[0], centre[1]));
                for (int i = 0; i < own.size(); i++) {
                    String[] row = list.get(half * perStation + i);
                    String community = row[1].replaceAll("居委会$", "");
                    communityLines.add(line(communityId++, row[0], "COMMUNITY", community,
                            english(community.replaceAll("社区$", "")) + " Community", stationId, street.name(), own.get(i), false));
                }
                stationId++;
            }
        }
        units.addAll(communityLines);
        elsewhere(data, units, out);
        Files.write(out.resolve("units.tsv"), units);
        Files.write(out.resolve("roads.tsv"), roads(data, streets, stations));
        Files.copy(data.resolve("xicheng-streets/xicheng_15_streets.geojson"), out.resolve("streets.geojson"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Names of places outside the district, each with the unit that stands for it. */
    static void elsewhere(Path data, List<String> units, Path out) throws IOException {
        Path divisions = data.resolve("cn-divisions");
        Map<String, Integer> unitOfDistrict = new HashMap<>();
        Map<String, Integer> unitOfProvince = new LinkedHashMap<>();
        Map<String, String> provinceNames = new HashMap<>();
        List<String> lines = new ArrayList<>(List.of("name\tunit\tkind"));
        int id = 9001;
        List<String[]> areas = csv(divisions.resolve("areas.csv.gz"));
        for (String[] area : areas) {
            if (area[3].equals("11") && !area[0].equals("110102")) {
                unitOfDistrict.put(area[0], id);
                units.add(line(id++, area[0], "EXTERNAL", area[1].replaceAll("区$", "") + "分局",
                        english(area[1].replaceAll("区$", "")) + " Sub-bureau", 1, "", null, false));
            }
        }
        id = 9101;
        for (String[] province : csv(divisions.resolve("provinces.csv.gz"))) {
            provinceNames.put(province[0], province[1]);
            if (!province[0].equals("11")) {
                unitOfProvince.put(province[0], id);
                units.add(line(id++, province[0], "EXTERNAL", province[1] + "（外省市）",
                        english(province[1].replaceAll("(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "")) + " (elsewhere)",
                        0, "", null, false));
            }
        }
        for (String[] province : csv(divisions.resolve("provinces.csv.gz"))) {
            if (!province[0].equals("11")) {
                lines.add(province[1] + "\t" + unitOfProvince.get(province[0]) + "\tPROVINCE");
            }
        }
        for (String[] city : csv(divisions.resolve("cities.csv.gz"))) {
            if (!city[2].equals("11") && city[1].length() > 2 && !city[1].startsWith("省直辖") && !city[1].startsWith("自治区直辖")) {
                lines.add(city[1] + "\t" + unitOfProvince.get(city[2]) + "\tCITY");
            }
        }
        for (String[] area : areas) {
            boolean beijing = area[3].equals("11");
            if (!area[0].equals("110102") && area[1].length() > 2) {
                lines.add(area[1] + "\t" + (beijing ? unitOfDistrict.get(area[0]) : unitOfProvince.get(area[3])) + "\t"
                        + (beijing ? "DISTRICT" : "COUNTY"));
            }
        }
        for (String[] street : csv(divisions.resolve("streets.csv.gz"))) {
            Integer unit = unitOfDistrict.get(street[2]);
            if (unit != null && street[1].matches(".*(街道|地区|镇|乡)$")) {
                lines.add(street[1] + "\t" + unit + "\tSTREET");
            }
        }
        for (String[] community : csv(divisions.resolve("beijing_communities.csv.gz"))) {
            Integer unit = unitOfDistrict.get(community[4]);
            String name = community[1].replaceAll("居委会$", "");
            if (unit != null && name.endsWith("社区") && name.length() > 3) {
                lines.add(name + "\t" + unit + "\tCOMMUNITY");
            }
        }
        Files.write(out.resolve("elsewhere.tsv"), lines);
    }

    /** For every named road: the stations it runs through, with the share of its length. */
    static List<String> roads(Path data, Map<String, Street> streets, List<Station> stations) throws IOException {
        Map<String, double[]> nodes = new HashMap<>();
        for (String[] node : csv(data.resolve("beijing-roads-osm/xicheng_buffer1500_nodes.csv.gz"))) {
            nodes.put(node[0], new double[] {Double.parseDouble(node[2]), Double.parseDouble(node[3])});
        }
        Map<String, Map<Integer, Double>> lengths = new TreeMap<>();
        for (String[] edge : csv(data.resolve("beijing-roads-osm/xicheng_buffer1500_edges.csv.gz"))) {
            String name = edge[6].replaceAll("[^\\p{IsHan}0-9]", "");
            double[] a = nodes.get(edge[0]);
            double[] b = nodes.get(edge[1]);
            if (name.length() < 2 || a == null || b == null) {
                continue;
            }
            double[] middle = {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2};
            for (Street street : streets.values()) {
                if (inside(street.ring(), middle)) {
                    Station station = stations.stream()
                            .filter(s -> s.street().equals(street.name()))
                            .min(Comparator.comparing(s -> Math.hypot(s.lon() - middle[0], s.lat() - middle[1])))
                            .orElseThrow();
                    lengths.computeIfAbsent(name, n -> new TreeMap<>()).merge(station.id(), Double.parseDouble(edge[2]), Double::sum);
                    break;
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of("name\tstation\tshare"));
        lengths.forEach((name, byStation) -> {
            double all = byStation.values().stream().mapToDouble(Double::doubleValue).sum();
            byStation.forEach((station, length) -> {
                if (length / all >= 0.05) {
                    lines.add(name + "\t" + station + "\t" + String.format(Locale.ROOT, "%.2f", length / all));
                }
            });
        });
        return lines;
    }

    /** So many points inside a ring, from south to north and west to east, evenly. */
    static List<double[]> spread(List<double[]> ring, int count) {
        double west = ring.stream().mapToDouble(p -> p[0]).min().orElseThrow();
        double east = ring.stream().mapToDouble(p -> p[0]).max().orElseThrow();
        double south = ring.stream().mapToDouble(p -> p[1]).min().orElseThrow();
        double north = ring.stream().mapToDouble(p -> p[1]).max().orElseThrow();
        for (int grid = 3; ; grid++) {
            List<double[]> points = new ArrayList<>();
            for (int y = 0; y < grid; y++) {
                for (int x = 0; x < grid; x++) {
                    double[] point = {west + (east - west) * (x + 0.5) / grid, south + (north - south) * (y + 0.5) / grid};
                    if (inside(ring, point)) {
                        points.add(point);
                    }
                }
            }
            if (points.size() >= count) {
                List<double[]> chosen = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    chosen.add(points.get(i * points.size() / count));
                }
                return chosen;
            }
        }
    }

    static boolean inside(List<double[]> ring, double[] p) {
        boolean in = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(j);
            if ((a[1] > p[1]) != (b[1] > p[1]) && p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                in = !in;
            }
        }
        return in;
    }

    static String line(int id, String code, String kind, String name, String english, int parent, String street, double[] at, boolean madeUp) {
        return id + "\t" + code + "\t" + kind + "\t" + name + "\t" + english + "\t" + (parent == 0 ? "" : parent) + "\t" + street + "\t"
                + (at == null ? "\t" : String.format(Locale.ROOT, "%.5f\t%.5f", at[0], at[1])) + "\t" + madeUp;
    }

    static String english(String chinese) {
        // readings that a character-by-character table gets wrong
        String read = chinese.replace("长安街", "Chang’anjie").replace("什刹海", "Shichahai").replace("大栅栏", "Dashilan");
        String joined = PINYIN.transliterate(read).replace(" ", "").replace("'", "").replace("’", "'");
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    static Map<String, Street> streets(Path geojson) throws IOException {
        Map<String, Street> streets = new TreeMap<>();
        Matcher features = Pattern.compile("\"name\":\"([^\"]+)\",\"adcode\":\"(\\d+)\".*?\"coordinates\":\\[\\[(.*?)\\]\\]\\]?\\}")
                .matcher(Files.readString(geojson));
        while (features.find()) {
            List<double[]> ring = new ArrayList<>();
            Matcher points = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)").matcher(features.group(3));
            while (points.find()) {
                ring.add(new double[] {Double.parseDouble(points.group(1)), Double.parseDouble(points.group(2))});
            }
            streets.put(features.group(2), new Street(features.group(2), features.group(1), ring));
        }
        return streets;
    }

    static List<String[]> csv(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                String[] cells = text.replace("\"", "").split(",", -1);
                rows.add(cells);
            }
        }
        return rows;
    }
}
