package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream refused = new ByteArrayOutputStream();

    @Test
    void the_table_has_a_row_for_every_order_and_can_be_made_again() {
        assertThat(run("--load", "1.3", "--days", "2", "--runs", "2", "--policy", "forestall,fifo"))
                .isZero();
        String first = text(said);
        said.reset();
        run("--load", "1.3", "--days", "2", "--runs", "2", "--policy", "forestall,fifo");

        assertThat(first).contains("| forestall | ").contains("| fifo | ").contains("## load 1.30");
        assertThat(text(said)).isEqualTo(first);
    }

    @Test
    void json_is_one_list() {
        run("--load=2", "--days=1", "--runs=1", "--policy=random", "--json");

        assertThat(text(said).trim()).startsWith("[{").endsWith("}]").contains("\"order\":\"random\"");
    }

    @Test
    void a_page_gets_its_table_between_the_marks_and_keeps_the_rest(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "Before.\n<!-- twin:loads -->\nold\n<!-- /twin:loads -->\nAfter.\n");
        String options = "--load 1.3 --days 2 --runs 2 --policy forestall,grade-first --seed 5 --write " + page;
        assertThat(run(options.split(" "))).isZero();

        String text = Files.readString(page);
        assertThat(text)
                .startsWith("Before.\n")
                .endsWith("<!-- /twin:loads -->\nAfter.\n")
                .doesNotContain("old");
        assertThat(text)
                .contains("./forestall twin " + options)
                .contains("### load 1.30")
                .containsPattern("load 1.30: Forestall saves [0-9.]+ ± [0-9.]+ %")
                .contains("less than grade-first of what could have been saved")
                .contains("A year of the district");
        assertThat(text(refused)).contains("load 1.30: run 2 of 2");
    }

    @Test
    void the_rows_of_robustness_and_the_staff_go_into_their_own_regions(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(
                page,
                "<!-- twin:robustness -->\n<!-- /twin:robustness -->\n<!-- twin:staff -->\n<!-- /twin:staff -->\n");
        run("--robustness=1.3", "--days=1", "--runs=2", "--policy=forestall,fifo", "--write=" + page);
        run("--staff", "--days=1", "--runs=1", "--write=" + page);

        assertThat(Files.readString(page))
                .contains("- scores too flat: ")
                .contains("| station out | forestall ")
                .contains("| people in the shifts from 0 for 8 h");
    }

    @Test
    void a_page_without_the_region_is_refused_before_anything_is_played(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "Nothing here.\n");

        assertThat(run("--load=1.3", "--days=1", "--runs=1", "--write=" + page)).isEqualTo(2);
        assertThat(text(refused)).contains("has no region twin:loads").doesNotContain("run 1");
        assertThat(Files.readString(page)).isEqualTo("Nothing here.\n");
    }

    @Test
    void wrong_options_are_refused_in_words() {
        assertThat(run("--policy", "best")).isEqualTo(2);
        assertThat(text(refused)).contains("There is no order of work 'best'").contains("grade-first");
        assertThat(run("--days", "many")).isEqualTo(2);
        assertThat(run("--days")).isEqualTo(2);
        assertThat(run("--speed", "1")).isEqualTo(2);
        assertThat(run("--load", "99")).isEqualTo(2);
        assertThat(run("--scenario", "/no/such/file.yaml")).isEqualTo(1);
    }

    private int run(String... args) {
        return TwinCommand.run(args, print(said), print(refused));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
