package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
