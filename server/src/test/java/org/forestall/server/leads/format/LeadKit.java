package org.forestall.server.leads.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builders of leads and files of leads; the people in them are invented. */
final class LeadKit {

    static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:00Z");
    static final ReadContext CHINA = new ReadContext(ZoneId.of("Asia/Shanghai"), "CN", RECEIVED, null);
    static final String HEADINGS = "线索来源,线索编号,下发时间,预警类别,姓名,手机号,预警内容";

    private LeadKit() {}

    static RawLead aLead() {
        return new RawLead(java.util.Map.of(
                "source", "city-center",
                "sourceRef", "A-1",
                "issuedAt", "2026-11-23T09:00:00+08:00",
                "family", "资金预警",
                "person.phone", "13800001234"));
    }

    static RawLead aLeadWith(String field, String text) {
        return aLead().with(field, text);
    }

    static LeadContent contentOf(RawLead lead) {
        if (ReadLead.read(lead, CHINA) instanceof ReadOutcome.Readable readable) {
            return readable.content();
        }
        throw new AssertionError("the lead is unusable: " + codesOf(lead));
    }

    /** {@code field=code} of every problem. */
    static List<String> codesOf(RawLead lead) {
        return switch (ReadLead.read(lead, CHINA)) {
            case ReadOutcome.Readable ignored -> List.of();
            case ReadOutcome.Unusable unusable -> codes(unusable.problems());
        };
    }

    static List<String> codes(List<FieldProblem> problems) {
        return problems.stream().map(p -> p.field() + "=" + p.code()).toList();
    }

    static String aRow(int number) {
        return "city-center,A-%d,2026-11-23 09:00,资金预警,王某,1380000%04d,疑似刷单".formatted(number, number);
    }

    static List<RawRow> read(Path file) {
        return read(file, null);
    }

    static List<RawRow> read(Path file, @Nullable String source) {
        List<RawRow> rows = new ArrayList<>();
        try (LeadFile leads = LeadFile.open(file, new LeadFileHints(source))) {
            leads.forEachRemaining(rows::add);
        }
        return rows;
    }

    static Path csv(Path folder, String text) {
        return csv(folder, text, StandardCharsets.UTF_8);
    }

    static Path csv(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    static Path bytes(Path folder, byte[] bytes) {
        try {
            Path file = Files.createTempFile(folder, "leads", ".bin");
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
