package org.forestall.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** What people search for, from a sample of the leads that filled the folder. */
final class SearchTerms {

    private static final int SAMPLE = 2_000;
    private static final int TAIL = 4;

    private final List<CSVRecord> sample;

    private SearchTerms(List<CSVRecord> sample) {
        this.sample = sample;
    }

    static SearchTerms of(Path sample) throws IOException {
        return new SearchTerms(LeadRows.records(sample));
    }

    /** Keeps rows of the file spread evenly over it. */
    static void sample(Path file, int rows, Path sample) throws IOException {
        int step = Math.max(1, rows / SAMPLE);
        try (BufferedReader in = Files.newBufferedReader(file);
                BufferedWriter out = Files.newBufferedWriter(sample)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (number++ % step == 0) {
                    out.write(line + "\n");
                }
            }
        }
    }

    String phoneTail(int number) {
        String digits = phone(number);
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }

    String phone(int number) {
        return row(number).get("手机号").replaceAll("\\D", "");
    }

    String name(int number) {
        return URLEncoder.encode(row(number).get("姓名").replace(" ", ""), StandardCharsets.UTF_8);
    }

    private CSVRecord row(int number) {
        return sample.get(Math.floorMod(number * 7919, sample.size()));
    }
}
