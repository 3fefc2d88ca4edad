package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.leads.format.LeadKit.bytes;
import static org.forestall.server.leads.format.LeadKit.codes;
import static org.forestall.server.leads.format.LeadKit.codesOf;
import static org.forestall.server.leads.format.LeadKit.read;
import static org.forestall.server.leads.format.Workbooks.byHand;
import static org.forestall.server.leads.format.Workbooks.inline;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxLeadFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_first_sheet_is_read_with_its_row_numbers() {
        List<RawRow> rows = read(bytes(folder, Workbooks.written(sheet -> Workbooks.fill(sheet, 3))));
        assertThat(rows).extracting(RawRow::row).containsExactly(2L, 3L, 4L);
        assertThat(rows).allSatisfy(row -> assertThat(codesOf(row.lead())).isEmpty());
        assertThat(rows.getLast().lead().get("person.name")).isEqualTo("王某");
    }

    @Test
    void dates_and_numbers_become_the_text_of_the_format() {
        List<RawRow> rows = read(bytes(folder, Workbooks.written(sheet -> {
            Workbooks.row(sheet, 0, "线索编号", "下发时间", "手机号", "涉险金额", "通话时长");
            sheet.value(1, 0, "A-1");
            sheet.value(1, 1, LocalDateTime.of(2026, 11, 23, 9, 30));
            sheet.style(1, 1).format("yyyy-MM-dd H:mm").set();
            sheet.value(1, 2, 13800001234L);
            sheet.value(1, 3, 1200.5);
            sheet.value(1, 4, 330.0 / 86_400);
            sheet.style(1, 4).format("[mm]:ss").set();
            sheet.value(2, 1, 46349.375);
            sheet.value(2, 4, (5 * 60 + 30) / 1440.0);
            sheet.style(2, 4).format("h:mm").set();
        })));
        assertThat(rows.getFirst().lead().fields())
                .containsEntry("issuedAt", "2026-11-23 09:30:00")
                .containsEntry("person.phone", "13800001234")
                .containsEntry("money.atRisk", "1200.5")
                .containsEntry("signals.callSeconds", "330");
        assertThat(rows.get(1).lead().fields())
                .containsEntry("issuedAt", "2026-11-23 09:00:00")
                .containsEntry("signals.callSeconds", "5:30");
    }

    @Test
    void a_formula_costs_its_row_and_its_cached_value_is_shown() {
        List<RawRow> rows = read(bytes(
                folder,
                byHand("<row r=\"2\">" + inline("A2", "1")
                        + "<c r=\"D2\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>点我</v></c></row><row r=\"3\">"
                        + inline("A3", "2") + "</row>")));
        assertThat(codes(rows.getFirst().problems())).containsExactly("text=cell.formula");
        assertThat(rows.getFirst().lead().get("text")).isEqualTo("点我");
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @Test
    void an_identity_number_that_excel_has_shortened_is_noticed() {
        RawRow row = read(bytes(folder, byHand("<row r=\"2\"><c r=\"C2\"><v>1.10105194912310E+17</v></c></row>")))
                .getFirst();
        assertThat(codes(row.problems())).containsExactly("person.idNumber=cell.digits-lost");
    }

    @Test
    void hostile_cells_cost_their_row_only() {
        List<RawRow> rows = read(bytes(
                folder,
                byHand("<row r=\"2\"><c r=\"D2\" t=\"s\"><v>99999</v></c></row>"
                        + "<row r=\"3\"><c r=\"D3\" t=\"e\"><v>#N/A</v></c></row>"
                        + "<row r=\"4\"><c r=\"ZZZZZZ4\" t=\"s\"><v>0</v></c></row>"
                        + "<row r=\"5\"><c r=\"D5\"><v>1E999999999</v></c></row>"
                        + "<row r=\"5\">" + inline("A5", "again") + "</row>"
                        + "<row r=\"99999999\">" + inline("A1", "x") + inline("A1", "y") + "</row>"
                        + "<row>" + inline("D8", "x".repeat(50_000)) + "</row>"
                        + "<row><c r=\"D9\" t=\"s\"><v>1</v></c></row>")));
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(
                        List.of("text=cell.unreadable"),
                        List.of("text=cell.error"),
                        List.of("row=row.too-many-cells"),
                        List.of(),
                        List.of(),
                        List.of("sourceRef=cell.unreadable"),
                        List.of("text=text.cut"),
                        List.of());
        assertThat(rows).extracting(RawRow::row).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(rows.getLast().lead().get("text")).isEqualTo("王某");
    }

    @Test
    void a_bomb_is_stopped_before_it_is_unpacked() {
        Path file = bytes(folder, Workbooks.bomb(200));
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(LeadFileProblem.Kind.BOMB));
    }

    @Test
    void entities_are_not_expanded() {
        String bad =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        byte[] file = Workbooks.zip(Map.of(
                "xl/workbook.xml", "<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"worksheet\" Target=\"/xl/s.xml\"/></Relationships>",
                "xl/s.xml", bad));
        assertThatThrownBy(() -> read(bytes(folder, file))).isInstanceOf(LeadFileProblem.class);
    }

    @Test
    void rows_before_the_damage_come_out_and_then_a_typed_problem() {
        try (LeadFile file = LeadFile.open(
                bytes(folder, byHand("<row r=\"2\">" + inline("A2", "1") + "</row><row <")), LeadFileHints.NONE)) {
            assertThat(file.next().lead().get("sourceRef")).isEqualTo("1");
            assertThatThrownBy(file::hasNext).isInstanceOf(LeadFileProblem.class);
        }
    }

    @Test
    void an_archive_that_is_no_workbook_and_a_cut_one_are_refused() {
        assertThatThrownBy(() -> read(bytes(folder, Workbooks.zip(Map.of("readme.txt", "hello")))))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("file.not-a-workbook"));
        byte[] whole = Workbooks.written(sheet -> Workbooks.fill(sheet, 50));
        assertThatThrownBy(() -> read(bytes(folder, Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOfSatisfying(
                        LeadFileProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("file.damaged-workbook"));
    }
}
