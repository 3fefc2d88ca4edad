package org.forestall.server.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes days of messages as one lead file, UTF-8, with Chinese headings. */
final class LeadCsv {

    private record Column(String heading, String path) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("线索来源", "source"),
            new Column("线索编号", "sourceRef"),
            new Column("下发时间", "issuedAt"),
            new Column("预警类别", "family"),
            new Column("预警等级", "grade"),
            new Column("诈骗类型", "fraudType"),
            new Column("姓名", "person.name"),
            new Column("手机号", "person.phone"),
            new Column("证件号码", "person.idNumber"),
            new Column("住址", "person.address"),
            new Column("涉诈号码", "signals.suspectPhones"),
            new Column("涉诈账号", "signals.suspectAccounts"),
            new Column("涉诈APP", "signals.appName"),
            new Column("涉诈网址", "signals.url"),
            new Column("通话次数", "signals.callCount"),
            new Column("通话时长", "signals.callSeconds"),
            new Column("境外来电", "signals.overseas"),
            new Column("涉险金额", "money.atRisk"),
            new Column("已转金额", "money.moved"),
            new Column("转款方式", "money.channel"),
            new Column("预警内容", "text"));

    private final long seed;

    LeadCsv(long seed) {
        this.seed = seed;
    }

    void write(Path path, long rows) throws IOException {
        People people = new People(seed);
        try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS.stream().map(Column::heading).toList()));
            out.write('\n');
            long left = rows;
            for (LocalDate date = DemoDay.DATE; left > 0; date = date.plusDays(1)) {
                int count = (int) Math.min(left, Calibration.LEADS_A_DAY);
                for (PlannedLead lead : new DayPlanner(seed, date, people).plan(count)) {
                    writeRow(out, lead.fields());
                }
                left -= count;
            }
        }
    }

    private static void writeRow(BufferedWriter out, Map<String, Object> fields) throws IOException {
        String separator = "";
        for (Column column : COLUMNS) {
            out.write(separator);
            out.write(cell(find(fields, column.path())));
            separator = ",";
        }
        out.write('\n');
    }

    private static @Nullable Object find(Map<?, ?> fields, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return fields.get(path);
        }
        return fields.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join(";", list.stream().map(Object::toString).toList());
            case Object other -> quoted(other.toString());
        };
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
