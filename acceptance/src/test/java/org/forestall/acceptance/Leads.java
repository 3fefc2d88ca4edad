package org.forestall.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInfo;

/** Leads about invented people, no two alike within a run; each test numbers its own. */
final class Leads {

    /** A community of the first station of the demo: that of {@code lead} and {@code dissuader}. */
    static final String ADDRESS = "北京市西城区广安门内街道校场社区5号楼2单元301室";

    /** A street of another station. */
    static final String ELSEWHERE = "北京市西城区大栅栏街道铁树斜街社区12号楼3单元402室";

    private static final int TESTS = 49_000;
    private static final int OF_A_TEST = 1_000;
    private static final int FIRST_PHONE = 41_000_000;

    /** Moves every number on, for a demo that runs already ({@code forestall.running}) has seen those of the run before. */
    private static final int RUN = Integer.getInteger("forestall.run", 0);

    private final AtomicInteger number;

    private Leads(int first) {
        this.number = new AtomicInteger(first);
    }

    /** The leads of one test: the same ones in every run, and others than any other test's. */
    static Leads of(String test) {
        return new Leads(Math.floorMod(test.hashCode() + RUN, TESTS) * OF_A_TEST);
    }

    static Leads of(TestInfo test) {
        return of(test.getTestClass().orElseThrow().getName() + '.' + test.getDisplayName());
    }

    String newPhone() {
        return "137%08d".formatted(FIRST_PHONE + number.getAndIncrement());
    }

    String newRef() {
        return "acc-%08d".formatted(number.getAndIncrement());
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
