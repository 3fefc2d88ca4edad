package org.forestall.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this package's word lists: tab-separated, {@code #} starts a remark, blank lines are skipped. */
final class WordList {

    private WordList() {}

    static List<String[]> resource(String name, int columns) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return read(in, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static List<String[]> read(InputStream in, int columns) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String[]> rows = new ArrayList<>();
        String line = reader.readLine();
        while (line != null) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, columns));
            }
            line = reader.readLine();
        }
        return rows;
    }

    private static String[] row(String line, int columns) {
        String[] row = line.split("\t", -1);
        if (row.length != columns || row[columns - 1].isBlank()) {
            throw new IllegalArgumentException("not " + columns + " columns: " + line);
        }
        return row;
    }
}
