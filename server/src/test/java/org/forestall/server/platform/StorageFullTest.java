package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.forestall.server.access.Role;
import org.forestall.server.platform.web.Exhaustion;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a full disk, or a database that has nothing left, is answered with; and that nothing is half done. */
class StorageFullTest {

    private static final int STATION = 118;

    private static RuntimeException databaseSays(String state) {
        return new IllegalStateException(new UncategorizedSQLException("insert", "", new SQLException("no", state)));
    }

    @ParameterizedTest
    @CsvSource({
        "53100, server.storage-full",
        "58030, server.storage-full",
        "53200, server.overloaded",
        "53300, server.overloaded",
        "53000, server.overloaded",
    })
    void what_has_run_out_is_told_from_other_faults(String state, String code) {
        assertThat(Exhaustion.of(databaseSays(state)).orElseThrow().refusal().code())
                .isEqualTo(code);
    }

    @Test
    void a_full_disk_of_our_own_is_the_same_and_another_fault_is_none() {
        assertThat(Exhaustion.of(new UncheckedIOException(new IOException("No space left on device")))
                        .orElseThrow()
                        .refusal())
                .isEqualTo(PlatformRefusal.STORAGE_FULL);
        assertThat(Exhaustion.of(databaseSays("23505"))).isEmpty();
        assertThat(Exhaustion.of(new UncheckedIOException(new IOException("broken pipe"))))
                .isEmpty();
        assertThat(Exhaustion.of(new IllegalStateException())).isEmpty();
    }

    @Test
    void a_counters_alert_on_a_full_disk_is_answered_503_and_leaves_nothing_behind_and_goes_through_afterwards() {
        try (RunningServer server = RunningServer.start()) {
            Talk talk = new Talk(server);
            String commander = server.signIn(Role.COMMANDER, 10);
            ABank bank = talk.aBank(commander, STATION);
            Map<String, Object> ring = Map.of(
                    "id",
                    "7a0f7c1e-58a4-4c39-9d2b-0d7a34b6f001",
                    "branch",
                    "01",
                    "customer",
                    Map.of("name", "王某某", "phone", Talk.aPhone()));
            disk(server, "bank_alert_step", true);
            JsonNode problem = talk.bank(bank, "POST", "/alerts", ring, 503);
            assertThat(problem.path("code").asString()).isEqualTo("server.storage-full");
            assertThat(problem.path("detail").asString()).contains("storage is full");
            assertThat(problem.path("advice").asString()).contains("make room");
            assertThat(rows(server)).isZero();
            disk(server, "bank_alert_step", false);
            talk.bank(bank, "POST", "/alerts", ring);
            assertThat(rows(server)).isEqualTo(3);
        }
    }

    @Test
    void a_key_that_cannot_be_written_down_as_used_is_no_wrong_key() {
        try (RunningServer server = RunningServer.start()) {
            Talk talk = new Talk(server);
            ABank bank = talk.aBank(server.signIn(Role.COMMANDER, 10), STATION);
            disk(server, "bank_key", true);
            assertThat(talk.bank(bank, "GET", "/self", "", 503).path("code").asString())
                    .isEqualTo("server.storage-full");
        }
    }

    /** The database answers every write of this table as it does where it has no room for it. */
    private static void disk(RunningServer server, String table, boolean full) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        if (full) {
            jdbc.sql("""
                            create function no_room() returns trigger language plpgsql as $$
                            begin raise exception 'could not extend file' using errcode = '53100'; end $$""").update();
            jdbc.sql("create trigger no_room before insert or update on " + table
                            + " for each row execute function no_room()")
                    .update();
        } else {
            jdbc.sql("drop trigger no_room on " + table).update();
        }
    }

    private static long rows(RunningServer server) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql(
                        "select (select count(*) from bank_alert) + (select count(*) from case_file) + (select count(*) from lead)")
                .query(Long.class)
                .single());
    }
}
