package org.forestall.server.leads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CasesKit;
import org.forestall.server.testkit.RunningServer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole server, with words for what a source sends. Numbers are nobody's. */
final class LeadsKit implements AutoCloseable {

    private static final AtomicLong COUNT = new AtomicLong();

    final RunningServer server = RunningServer.start();
    final CasesKit cases = new CasesKit(server);

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /** A new registered source, as the one who asks. */
    Actor aSource() {
        String code = "S-" + COUNT.incrementAndGet();
        String key = server.inAll(() -> {
            bean(SourceRegistry.class).register(code, "source " + code, 3);
            return bean(SourceRegistry.class).newKey(code);
        });
        return bean(SourceRegistry.class).findByKey(key).orElseThrow();
    }

    Actor somebody(Role role, int unit) {
        return cases.somebody(role, unit);
    }

    static String aPhone() {
        return "1390%07d".formatted(COUNT.incrementAndGet());
    }

    static String aRef() {
        return "R-" + COUNT.incrementAndGet();
    }

    /** Usable; the text is what a revision changes. */
    static String lead(String ref, String phone, String text) {
        return """
                {"sourceRef":"%s","issuedAt":"2026-11-23T08:30:00+08:00","family":"CONTACT",
                 "person":{"phone":"%s"},"text":"%s"}""".formatted(ref, phone, text);
    }

    static String array(List<String> leads) {
        return "[" + String.join(",", leads) + "]";
    }

    Receipt send(Actor by, String body) {
        return send(by, body, null);
    }

    Receipt send(Actor by, String body, @Nullable String key) {
        return bean(ReceiveLeads.class).receive(by, body.getBytes(StandardCharsets.UTF_8), key);
    }

    long count(String sql, Object... values) {
        return server.inAll(() -> bean(JdbcClient.class)
                .sql(sql)
                .params(List.of(values))
                .query(Long.class)
                .single());
    }

    long leadsOf(Actor source) {
        return count("select count(*) from lead where source_id = ?", source.id());
    }

    LeadSource source(Actor source) {
        return bean(SourceRegistry.class).find(source.name()).orElseThrow();
    }

    static List<VerdictKind> kinds(Receipt receipt) {
        return receipt.verdicts().stream().map(Verdict::verdict).toList();
    }

    static Map<String, String> fields(String... pairs) {
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @Override
    public void close() {
        server.close();
    }
}
