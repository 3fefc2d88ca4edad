package org.forestall.server.leads.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictCsvTest {

    @Test
    void rows_are_written_with_their_case_and_their_reasons() throws IOException {
        StringBuilder out = new StringBuilder();
        VerdictCsv csv = new VerdictCsv(out);
        csv.writeHeading();
        csv.write(new VerdictCsv.Row(2, "s", "A-1", "ACCEPTED", 17L, List.of()));
        csv.write(new VerdictCsv.Row(
                3,
                null,
                "A,\"2\"",
                "QUARANTINED",
                null,
                List.of(new FieldProblem("text", "text.nul", "Enter it, again."), new FieldProblem("row", "b", "c"))));
        assertThat(out.toString())
                .isEqualTo("row,source,source_ref,verdict,case,reasons\r\n"
                        + "2,s,A-1,ACCEPTED,17,\r\n"
                        + "3,,\"A,\"\"2\"\"\",QUARANTINED,,\"text=text.nul (Enter it, again.); row=b (c)\"\r\n");
    }

    @Test
    void no_cell_is_taken_for_a_formula() throws IOException {
        StringBuilder out = new StringBuilder();
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "＝", " =")) {
            out.setLength(0);
            new VerdictCsv(out).write(new VerdictCsv.Row(1, start + "cmd", null, "ACCEPTED", null, List.of()));
            assertThat(out.toString()).containsAnyOf(",'" + start, ",\"'" + start);
        }
    }
}
