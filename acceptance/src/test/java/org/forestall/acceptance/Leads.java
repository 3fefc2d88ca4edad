package org.forestall.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads about invented people, no two alike within a run. */
final class Leads {

    /** A community of the first station of the demo: that of {@code lead} and {@code dissuader}. */
    static final String ADDRESS = "北京市西城区广安门内街道校场社区5号楼2单元301室";

    /** A street of another station. */
    static final String ELSEWHERE = "北京市西城区大栅栏街道铁树斜街社区12号楼3单元402室";

    /** Begun from the clock, for a demo that runs already has seen the numbers of earlier runs. */
    private static final AtomicInteger NUMBER =
            new AtomicInteger((int) (System.currentTimeMillis() / 100 % 50_000_000));

    private Leads() {}

    static String newPhone() {
        return "137%08d".formatted(41_000_000 + NUMBER.getAndIncrement());
    }

    static String newRef() {
        return "acc-%05d".formatted(NUMBER.getAndIncrement());
    }

    static Map<String, Object> lead(String ref, String phone, String address, String issuedAt) {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("sourceRef", ref);
        lead.put("issuedAt", issuedAt);
        lead.put("family", "CONTACT");
        lead.put("grade", "HIGH");
        lead.put("person", Map.of("name", "甄安宁", "phone", phone, "address", address));
        lead.put("text", "群众多次接听境外来电，对方自称公检法，要求转账到安全账户");
        return lead;
    }

    static String csv(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", headings)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }
}
