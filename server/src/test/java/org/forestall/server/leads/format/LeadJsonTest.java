package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.leads.format.LeadKit.codes;
import static org.forestall.server.leads.format.LeadKit.codesOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadJsonTest {

    private static final String LEAD = """
            {"source":"s","sourceRef":7,"issuedAt":"2026-11-23T09:00:00+08:00","family":"FUND",
             "person":{"name":"王某","phone":13800001234,"nickname":"小王"},
             "signals":{"suspectPhones":["17012345678","400123"],"callCount":3,"overseas":true},
             "money":{"atRisk":3000000.00},"extra":{"a":[1,2]},"nothing":null}""";

    @Test
    void one_object_is_one_row_with_flat_names_and_verbatim_values() {
        List<RawRow> rows = read(LEAD);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().problems()).isEmpty();
        assertThat(rows.getFirst().lead().fields())
                .containsEntry("sourceRef", "7")
                .containsEntry("person.phone", "13800001234")
                .containsEntry("person.nickname", "小王")
                .containsEntry("signals.suspectPhones", "17012345678;400123")
                .containsEntry("signals.overseas", "true")
                .containsEntry("money.atRisk", "3000000.00")
                .containsEntry("extra", "{\"a\":[1,2]}")
                .doesNotContainKey("nothing");
        assertThat(codesOf(rows.getFirst().lead())).isEmpty();
    }

    @Test
    void flat_names_are_understood_too() {
        assertThat(read("{\"person.phone\":\"1\"}").getFirst().lead().get("person.phone"))
                .isEqualTo("1");
    }

    @Test
    void each_element_of_an_array_has_its_own_verdict() {
        List<RawRow> rows = read("[" + LEAD
                + ",5,[1],null,{\"person\":\"王某\"},{\"text\":{\"a\":1}},{\"text\":\"a\",\"text\":\"b\"}," + LEAD + "]");
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(
                        List.of(),
                        List.of("row=json.not-an-object"),
                        List.of("row=json.not-an-object"),
                        List.of("row=json.not-an-object"),
                        List.of("person=json.wrong-type"),
                        List.of("text=json.wrong-type"),
                        List.of("text=heading.duplicate"),
                        List.of());
        assertThat(rows).extracting(RawRow::row).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void deep_wide_and_long_elements_cost_themselves_only() {
        String deep = "{\"x\":" + "[".repeat(20) + "]".repeat(20) + "}";
        StringBuilder wide = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 500; i++) {
            wide.append(",\"f").append(i).append("\":1");
        }
        String huge = "{\"text\":\"" + "x".repeat(50_000) + "\"}";
        List<RawRow> rows = read("[" + deep + "," + wide + "}," + huge + "," + LEAD + "]");
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(
                        List.of("row=json.too-deep"),
                        List.of("row=json.too-many-fields"),
                        List.of("text=text.cut"),
                        List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | file.empty",
                "[ | json.syntax",
                "{\"a\":1 | json.syntax",
                "{\"a\":1} {} | json.syntax",
                "hello | json.syntax",
                "5 | json.shape",
                "\"x\" | json.shape",
                "{\"a\":NaN} | json.syntax"
            })
    void a_body_that_is_no_lead_is_refused(String body, String code) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void a_bottomless_and_an_oversized_body_are_refused() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("json.too-deep"));
        assertThatThrownBy(() -> LeadJson.read(new byte[RowLimits.LONGEST_BODY + 1]))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("json.too-large"));
        assertThatThrownBy(() -> read("[" + "1,".repeat(20_000) + "1]"))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("json.too-many"));
    }

    @Test
    void what_is_kept_comes_back_the_same() {
        RawLead lead = new RawLead(java.util.Map.of("text", "\"引\"\n\u0000\t\uD83D\uDE00", "怪 名", " x "));
        assertThat(RawLead.fromJson(lead.toJson())).isEqualTo(lead);
        assertThatThrownBy(() -> RawLead.fromJson("{\"a\":1}")).isInstanceOf(LeadFileProblem.class);
    }

    private static List<RawRow> read(String body) {
        return LeadJson.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
