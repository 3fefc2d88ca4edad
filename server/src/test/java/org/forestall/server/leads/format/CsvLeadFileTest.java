package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.leads.format.LeadKit.HEADINGS;
import static org.forestall.server.leads.format.LeadKit.aRow;
import static org.forestall.server.leads.format.LeadKit.bytes;
import static org.forestall.server.leads.format.LeadKit.codes;
import static org.forestall.server.leads.format.LeadKit.codesOf;
import static org.forestall.server.leads.format.LeadKit.csv;
import static org.forestall.server.leads.format.LeadKit.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLeadFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void the_encodings_of_chinese_offices_are_told_apart(String charset) {
        List<RawRow> rows = read(csv(folder, HEADINGS + "\n" + aRow(1) + "\n" + aRow(2), Charset.forName(charset)));
        assertThat(rows).extracting(row -> row.lead().get("person.name")).containsExactly("王某", "王某");
        assertThat(rows).allSatisfy(row -> assertThat(codesOf(row.lead())).isEmpty());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        RawRow row = read(csv(folder, "\uFEFF" + HEADINGS + "\r\n" + aRow(1))).getFirst();
        assertThat(row.lead().get("source")).isEqualTo("city-center");
        assertThat(row.row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void separators_are_told_apart(String separator) {
        String text = (HEADINGS + "\n" + aRow(1)).replace(",", separator);
        assertThat(codesOf(read(csv(folder, text)).getFirst().lead())).isEmpty();
    }

    @Test
    void headings_come_in_any_order_and_either_language_and_unknown_ones_are_kept() {
        RawLead lead = read(csv(folder, "phone,经办人,SOURCE,线索编号 *,Issued_At\n13800001234,李某,s,A-1,2026-11-23 09:00"))
                .getFirst()
                .lead();
        assertThat(lead.fields().keySet()).containsExactly("person.phone", "经办人", "source", "sourceRef", "issuedAt");
    }

    @Test
    void a_title_may_stand_above_the_headings_and_rows_keep_their_numbers() {
        List<RawRow> rows =
                read(csv(folder, "预警线索表,,\n\n" + HEADINGS + "\n\n" + aRow(1) + "\n,,,,,,\n" + aRow(2) + "\n"));
        assertThat(rows).extracting(RawRow::row).containsExactly(5L, 7L);
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_line_ends() {
        String row = "s,\"A \"\"1\"\"\",2026-11-23 09:00,FUND,王某,13800001234,\"第一行,\n第二行\"";
        List<RawRow> rows = read(csv(folder, HEADINGS + "\n" + row + "\n" + aRow(2)));
        assertThat(rows.getFirst().lead().get("sourceRef")).isEqualTo("A \"1\"");
        assertThat(rows.getFirst().lead().get("text")).isEqualTo("第一行,\n第二行");
        assertThat(rows.get(1).row()).isEqualTo(3);
    }

    @Test
    void mixed_line_ends_end_lines() {
        List<RawRow> rows =
                read(csv(folder, HEADINGS + "\r" + aRow(1) + "\r\n" + aRow(2) + "\n" + aRow(3) + "\r\r" + aRow(4)));
        assertThat(rows).extracting(row -> row.lead().get("sourceRef")).containsExactly("A-1", "A-2", "A-3", "A-4");
    }

    @Test
    void a_default_source_fills_in_where_the_row_names_none() {
        List<RawRow> rows = read(csv(folder, "source,source_ref\ns1,1\n,2\n"), "office");
        assertThat(rows).extracting(row -> row.lead().get("source")).containsExactly("s1", "office");
    }

    @Test
    void undecodable_bytes_cost_their_row_only() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((HEADINGS + "\n" + aRow(1) + "\n").getBytes(StandardCharsets.UTF_8));
        file.write(aRow(2).getBytes("GBK"));
        file.write(("\n" + aRow(3) + "\n").getBytes(StandardCharsets.UTF_8));
        List<RawRow> rows = read(bytes(folder, file.toByteArray()));
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(List.of(), List.of("row=row.undecodable"), List.of());
    }

    @Test
    void ragged_rows_cost_themselves_only() {
        List<RawRow> rows =
                read(csv(folder, HEADINGS + "\ns,A-1,x\n" + aRow(2) + "\n" + aRow(3) + ",more\n" + aRow(4) + ",,,"));
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(
                        List.of("row=row.too-few-cells"), List.of(), List.of("row=row.too-many-cells"), List.of());
        assertThat(rows.get(2).lead().get("column 8")).isEqualTo("more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"s,A-1,2026-11-23 09:00,FUND,王某,13800001234,核实",
                "s,A-1,2026-11-23 09:00,FUND,王某,13800001234,\"核实",
                "s,\"A\" 1\",2026-11-23 09:00,FUND,王某,13800001234,\"",
                "\"\"\"s,A-1"
            })
    void a_stray_quote_costs_its_row_only(String bad) {
        String quoted = "\"s\",\"A-3\",\"2026-11-23 09:00\",\"FUND\",\"王某\",\"13800001234\",\"去核实\"";
        List<RawRow> rows = read(csv(folder, HEADINGS + "\n" + bad + "\n" + aRow(2) + "\n" + quoted + "\n" + aRow(4)));
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(List.of("row=row.broken-quote"), List.of(), List.of(), List.of());
        assertThat(rows.getFirst().lead().get("line")).isEqualTo(bad);
    }

    @Test
    void a_quote_never_closed_costs_its_row_even_when_a_great_many_follow() {
        StringBuilder text = new StringBuilder(HEADINGS).append("\ns,\"open\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(aRow(i)).append('\n');
        }
        List<RawRow> rows = read(csv(folder, text.toString()));
        assertThat(rows).hasSize(5_001);
        assertThat(rows.stream().filter(row -> !row.problems().isEmpty())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "\", \""})
    void a_field_of_ten_megabytes_is_cut_and_costs_its_row_only(String open, String close) {
        String huge = open + "x".repeat(10 * 1024 * 1024) + close;
        List<RawRow> rows = read(csv(folder, HEADINGS + "\n" + aRow(1) + "\ns,A," + huge + "\n" + aRow(3)));
        assertThat(rows).extracting(row -> codes(row.problems()).isEmpty()).containsExactly(true, false, true);
        assertThat(rows.get(1).problems()).contains(RowProblems.TOO_LONG);
        assertThat(rows.get(1).lead().toJson()).hasSizeLessThan(30_000);
    }

    @Test
    void control_characters_and_nul_cost_at_most_their_row() {
        List<RawRow> rows = read(csv(
                folder,
                HEADINGS + "\n" + aRow(1).replace("疑", "\u0007") + "\n" + aRow(2).replace("疑", "\0") + "\n" + aRow(3)));
        assertThat(rows)
                .extracting(row -> codesOf(row.lead()))
                .containsExactly(List.of(), List.of("text=text.nul"), List.of());
    }

    @Test
    void two_columns_of_one_field_must_agree() {
        List<RawRow> rows = read(
                csv(folder, "手机号,phone,线索编号\n13800001234,13800001234,1\n13800001234,13900001234,2\n,13900001234,3\n"));
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(List.of(), List.of("person.phone=heading.duplicate"), List.of());
        assertThat(rows.get(1).lead().get("person.phone (2)")).isEqualTo("13900001234");
        assertThat(rows.get(2).lead().get("person.phone")).isEqualTo("13900001234");
    }

    @Test
    void a_missing_required_heading_shows_in_every_row() {
        List<RawRow> rows = read(csv(folder, "source,source_ref,phone\ns,1,13800001234\ns,2,13800001234\n"));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(codesOf(row.lead()))
                        .containsExactly("issuedAt=field.required", "family=field.required"));
    }

    @Test
    void rows_are_read_as_they_are_asked_for() throws IOException {
        Path file = csv(folder, HEADINGS + "\n" + (aRow(1) + "\n").repeat(50_000));
        try (LeadFile leads = LeadFile.open(file, LeadFileHints.NONE)) {
            RawRow first = leads.next();
            assertThat(first.bytesRead())
                    .isEqualTo((HEADINGS + "\n" + aRow(1) + "\n").getBytes(StandardCharsets.UTF_8).length);
            leads.forEachRemaining(row -> {});
            assertThat(leads.bytesRead()).isEqualTo(Files.size(file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', file.empty",
        "'\n\n \n', file.empty",
        "x, file.no-headings",
        "'a,b\n1,2', file.no-headings",
        "<html><table>, file.web-page",
        "PK\u0003\u0004rubbish, file.damaged-workbook",
        "\u0001\u0002\u0003\u0004, file.binary"
    })
    void what_is_no_table_of_leads_is_refused_with_advice(String text, String code) {
        Path file = csv(folder, text);
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(LeadFileProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.advice()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_refused_with_advice(String charset) {
        Path file = csv(folder, HEADINGS.replace("姓名", "name") + "\n" + aRow(1).repeat(3), Charset.forName(charset));
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("file.utf-16"));
    }

    @Test
    void old_and_encrypted_workbooks_are_told_apart() {
        byte[] old = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        byte[] encrypted = old.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 2048, name.length);
        assertThatThrownBy(() -> read(bytes(folder, old))).hasMessageContaining("XLS");
        assertThatThrownBy(() -> read(bytes(folder, encrypted))).hasMessageContaining("password");
    }

    @Test
    void a_file_that_is_not_there_is_a_typed_problem() {
        assertThatThrownBy(() -> read(folder.resolve("none.csv"))).isInstanceOf(LeadFileProblem.class);
    }
}
