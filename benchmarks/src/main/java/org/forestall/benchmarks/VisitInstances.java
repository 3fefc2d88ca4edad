package org.forestall.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.forestall.engine.visits.VisitProblem;

/**
 * The 60 public instances of visits with values, windows and too few crews, and their best known costs. Distances are ten
 * times the straight line, rounded down; times, windows and values count ten times too.
 */
final class VisitInstances {

    private static final String ENDING = ".vrp";
    private static final int TIMES = 10;

    private VisitInstances() {}

    /** The best known cost by instance, one of each class after the other so that a part is like the whole. */
    static Map<String, Long> bestKnown() throws IOException {
        Map<String, List<String[]>> classes = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("bks.csv"), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                String type = cells[0].substring(0, cells[0].indexOf('_'));
                classes.computeIfAbsent(type, none -> new ArrayList<>()).add(cells);
            }
        }
        Map<String, Long> best = new LinkedHashMap<>();
        for (int i = 0;
                best.size() < classes.values().stream().mapToInt(List::size).sum();
                i++) {
            for (List<String[]> rows : classes.values()) {
                if (i < rows.size()) {
                    best.put(rows.get(i)[0], Long.parseLong(rows.get(i)[1]));
                }
            }
        }
        return best;
    }

    static VisitProblem read(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(open("pcvrptw_gh1000.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(name + ENDING)) {
                    return parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        throw new Options.Usage("There is no instance '" + name + "'.");
    }

    static VisitProblem parse(String text) {
        Map<String, Integer> head = new HashMap<>();
        Map<String, List<double[]>> sections = new HashMap<>();
        List<double[]> section = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            if (line.contains(":")) {
                String[] parts = line.split("\\s*:\\s*", 2);
                if (parts[1].matches("\\d+")) {
                    head.put(parts[0], Integer.parseInt(parts[1]));
                }
            } else if (Character.isLetter(line.charAt(0))) {
                section = sections.computeIfAbsent(line, none -> new ArrayList<>());
            } else {
                String[] cells = line.split("\\s+");
                double[] row = new double[cells.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Double.parseDouble(cells[i]);
                }
                section.add(row);
            }
        }
        return problem(head, sections);
    }

    private static VisitProblem problem(Map<String, Integer> head, Map<String, List<double[]>> sections) {
        List<double[]> windows = rows(sections, "TIME_WINDOW_SECTION");
        List<double[]> loads = rows(sections, "DEMAND_SECTION");
        List<double[]> prizes = rows(sections, "PRIZE_SECTION");
        int service = TIMES * head.getOrDefault("SERVICE_TIME", 0);
        List<VisitProblem.Visit> visits = new ArrayList<>();
        for (int i = 1; i < windows.size(); i++) {
            visits.add(new VisitProblem.Visit(
                    i,
                    TIMES * (int) windows.get(i)[1],
                    TIMES * (int) windows.get(i)[2],
                    service,
                    (int) loads.get(i)[1],
                    TIMES * (int) prizes.get(i)[1]));
        }
        VisitProblem.Crew crew =
                new VisitProblem.Crew(0, TIMES * (int) windows.get(0)[1], TIMES * (int) windows.get(0)[2]);
        List<VisitProblem.Crew> crews = new ArrayList<>();
        for (int i = 0; i < head.getOrDefault("VEHICLES", 1); i++) {
            crews.add(crew);
        }
        return new VisitProblem(
                visits, crews, distances(rows(sections, "NODE_COORD_SECTION")), head.getOrDefault("CAPACITY", 0));
    }

    private static int[][] distances(List<double[]> places) {
        int[][] distances = new int[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                double east = places.get(i)[1] - places.get(j)[1];
                double north = places.get(i)[2] - places.get(j)[2];
                distances[i][j] = (int) Math.floor(TIMES * Math.hypot(east, north));
            }
        }
        return distances;
    }

    private static List<double[]> rows(Map<String, List<double[]>> sections, String name) {
        List<double[]> rows = sections.get(name);
        if (rows == null) {
            throw new IllegalStateException("an instance without " + name);
        }
        return rows;
    }

    private static InputStream open(String file) {
        InputStream in = VisitInstances.class.getResourceAsStream("visits/" + file);
        if (in == null) {
            throw new IllegalStateException(file + " is not there");
        }
        return in;
    }
}
