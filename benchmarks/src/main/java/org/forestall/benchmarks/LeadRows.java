package org.forestall.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.forestall.server.demo.DemoDay;
import tools.jackson.databind.node.ObjectNode;

/** Made-up leads of the demo's realism, as a source would send them over HTTP. */
final class LeadRows {

    /** The headings of a lead file, and where the same field stands in JSON. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("下发时间", "issuedAt"),
            Map.entry("预警类别", "family"),
            Map.entry("预警等级", "grade"),
            Map.entry("诈骗类型", "fraudType"),
            Map.entry("姓名", "person.name"),
            Map.entry("手机号", "person.phone"),
            Map.entry("证件号码", "person.idNumber"),
            Map.entry("住址", "person.address"),
            Map.entry("涉诈号码", "signals.suspectPhones"),
            Map.entry("涉诈账号", "signals.suspectAccounts"),
            Map.entry("涉诈APP", "signals.appName"),
            Map.entry("涉诈网址", "signals.url"),
            Map.entry("通话次数", "signals.callCount"),
            Map.entry("通话时长", "signals.callSeconds"),
            Map.entry("境外来电", "signals.overseas"),
            Map.entry("涉险金额", "money.atRisk"),
            Map.entry("已转金额", "money.moved"),
            Map.entry("转款方式", "money.channel"),
            Map.entry("预警内容", "text"));

    private LeadRows() {}

    /** @param source whose leads they are said to be; also keeps the references of two lists apart */
    static List<ObjectNode> make(int rows, long seed, String source) throws IOException {
        Path file = Files.createTempFile("forestall-bench", ".csv");
        try {
            DemoDay.writeCsv(file, rows, seed);
            return read(file, source, seed);
        } finally {
            Files.delete(file);
        }
    }

    /** The records of a lead file, by heading. */
    static List<CSVRecord> records(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    /** Some leads as the body of one request. */
    static byte[] body(List<ObjectNode> leads) {
        return Door.JSON.writeValueAsBytes(leads);
    }

    private static List<ObjectNode> read(Path file, String source, long seed) throws IOException {
        List<ObjectNode> leads = new ArrayList<>();
        for (CSVRecord row : records(file)) {
            ObjectNode lead = Door.JSON.createObjectNode();
            lead.put("source", source);
            lead.put("sourceRef", seed + "-" + leads.size());
            FIELDS.forEach((heading, path) -> put(lead, path, row.get(heading)));
            leads.add(lead);
        }
        return leads;
    }

    private static void put(ObjectNode lead, String path, String text) {
        if (text.isEmpty()) {
            return;
        }
        int dot = path.indexOf('.');
        ObjectNode holder = dot < 0 ? lead : lead.withObject("/" + path.substring(0, dot));
        String field = path.substring(dot + 1);
        switch (field) {
            case "suspectPhones", "suspectAccounts" -> {
                for (String one : text.split(";")) {
                    holder.withArray("/" + field).add(one);
                }
            }
            case "callCount", "callSeconds" -> holder.put(field, Integer.parseInt(text));
            case "overseas" -> holder.put(field, Boolean.parseBoolean(text));
            default -> holder.put(field, text);
        }
    }
}
