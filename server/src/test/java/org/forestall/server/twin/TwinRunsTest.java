package org.forestall.server.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.testkit.TestDatabase;
import org.forestall.twin.Calibrated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TwinRunsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext SERVER = DATABASE.wire(TwinKit.class);
    private static final Units UNITS = SERVER.getBean(Units.class);
    private static final int STATION = UNITS.list(UnitKind.STATION).getFirst().id();
    private static final Actor PLANNER = TwinKit.of(
            Role.COMMANDER, UNITS.list(UnitKind.SUB_BUREAU).getFirst().id());
    private static final Study SMALL = new Study(List.of("forestall", "grade-first"), List.of(1.3), 1, 2, false);
    private static final Study LONG = new Study(List.of("forestall", "fifo"), List.of(0.6, 0.9, 1.3), 10, 30, false);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AskForStudy ask = SERVER.getBean(AskForStudy.class);
    private final CancelStudy cancel = SERVER.getBean(CancelStudy.class);
    private final ReadStudies read = SERVER.getBean(ReadStudies.class);
    private final RunStudies studies = SERVER.getBean(RunStudies.class);

    @AfterEach
    void endWhatStillRuns() throws InterruptedException {
        for (TwinRun run : read.newest(PLANNER)) {
            if (run.state() == TwinRunState.RUNNING) {
                studies.endHere(run.id());
                ended(run.id());
            }
        }
    }

    @Test
    void a_study_runs_in_the_background_and_its_numbers_are_kept() throws InterruptedException {
        TwinRun begun = ask.ask(PLANNER, SMALL);
        assertThat(begun.state()).isEqualTo(TwinRunState.RUNNING);
        assertThat(begun.request()).isEqualTo(SMALL);

        ReadStudies.Seen seen = ended(begun.id());
        assertThat(seen.run().state()).isEqualTo(TwinRunState.DONE);
        assertThat(seen.run().progress()).isEqualTo(1);
        assertThat(seen.run().endedAt()).isNotNull();
        assertThat(seen.result().orElseThrow()).contains("shareOfBound").contains("grade-first");
        assertThat(DATABASE.inAll(() -> DATABASE.jdbc()
                        .sql("select count(*) from audit_record where action = 'twin.run' and subject_id = ?")
                        .param(begun.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_second_study_is_refused_while_one_runs_and_a_cancelled_one_makes_room() throws InterruptedException {
        long first = ask.ask(PLANNER, LONG).id();
        refused(TwinRefusal.RUNNING, () -> ask.ask(PLANNER, SMALL));

        cancel.cancel(PLANNER, first);
        assertThat(ended(first).run().state()).isEqualTo(TwinRunState.CANCELLED);
        assertThat(ended(first).result()).isEmpty();
        refused(TwinRefusal.NOT_RUNNING, () -> cancel.cancel(PLANNER, first));
        assertThat(ask.ask(PLANNER, SMALL).state()).isEqualTo(TwinRunState.RUNNING);
    }

    @Test
    void what_runs_when_the_server_stops_is_interrupted() throws InterruptedException {
        long id = ask.ask(PLANNER, LONG).id();
        studies.stop();

        assertThat(read.get(PLANNER, id).run().state()).isEqualTo(TwinRunState.INTERRUPTED);
        assertThat(ask.ask(PLANNER, SMALL).state()).isEqualTo(TwinRunState.RUNNING);
        assertThat(read.get(PLANNER, id).run().state()).isEqualTo(TwinRunState.INTERRUPTED);
    }

    @Test
    void what_a_server_left_behind_when_it_was_killed_is_interrupted_and_blocks_nobody() {
        long left = DATABASE.inAll(() -> DATABASE.jdbc()
                .sql("""
                        insert into twin_run (unit_id, state, request, basis, progress, asked_by, asked_by_name, started_at,
                            alive_at)
                        values (?, 'RUNNING', ?::jsonb, '[]', 0.4, 7, 'Planner', now(), clock_timestamp() - interval '2 minutes')
                        returning id""")
                .params(
                        PLANNER.unitId(),
                        "{\"policies\":[\"fifo\"],\"loads\":[1.3],\"days\":1,\"runs\":1,\"staff\":false}")
                .query(Long.class)
                .single());

        assertThat(ask.ask(PLANNER, SMALL).state()).isEqualTo(TwinRunState.RUNNING);
        assertThat(read.get(PLANNER, left).run().state()).isEqualTo(TwinRunState.INTERRUPTED);
        assertThat(read.get(PLANNER, left).run().progress()).isBetween(0.39, 0.41);
    }

    @Test
    void whoever_does_not_plan_is_refused() {
        for (Role role : List.of(Role.DISSUADER, Role.STATION_LEAD, Role.ADMINISTRATOR)) {
            Actor other = TwinKit.of(role, STATION);
            refused(AccessRefusal.NOT_ALLOWED, () -> ask.ask(other, SMALL));
            refused(AccessRefusal.NOT_ALLOWED, () -> read.newest(other));
            refused(AccessRefusal.NOT_ALLOWED, () -> read.get(other, 1));
            refused(AccessRefusal.NOT_ALLOWED, () -> cancel.cancel(other, 1));
        }
        refused(TwinRefusal.NOT_FOUND, () -> read.get(PLANNER, 999_999));
        refused(TwinRefusal.NOT_FOUND, () -> cancel.cancel(PLANNER, 999_999));
    }

    @Test
    void absurd_numbers_are_refused_by_field() {
        List<String> one = List.of("forestall");
        List<Double> load = List.of(1.3);
        refusedField("policies", new Study(null, load, 1, 1, false));
        refusedField("policies", new Study(List.of("best"), load, 1, 1, false));
        refusedField("loads", new Study(one, null, 1, 1, false));
        refusedField("loads", new Study(one, List.of(), 1, 1, false));
        refusedField("loads", new Study(one, List.of(99.0), 1, 1, false));
        refusedField("loads", new Study(one, List.of(Double.NaN), 1, 1, false));
        refusedField("loads", new Study(one, List.of(0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1), 1, 1, false));
        refusedField("days", new Study(one, load, 0, 1, false));
        refusedField("days", new Study(one, load, Integer.MAX_VALUE, 2, false));
        refusedField("runs", new Study(one, load, 1, -1, false));
        refusedField("runs", new Study(one, load, 30, 30, false));
        refusedField("runs", new Study(one, load, 30, 3, true));
        new Study(one, load, 30, 2, true).checked();
    }

    @Test
    void the_scenario_stands_on_what_is_on_record_and_says_what_is_not() {
        Instant now = DATABASE.clock().instant();
        JdbcClient behind = JdbcClient.create(DATABASE.asSuperuser());
        behind.sql("set session_replication_role = replica").update();
        // two leads on every case: the second is a repeat and not counted
        behind.sql("""
                        insert into lead (id, source_id, source_ref, unit_id, case_id, person_id, issued_at, received_at, family,
                            grade, score, reasons, content_hash, revision, sealed, suggested_type)
                        select n, 1, 'r' || n, ?, 1 + n % 600, 1, ?::timestamptz - n * interval '1 minute',
                            ?::timestamptz, 'CONTACT', case when n % 600 < 60 then 'URGENT' else 'LOW' end, 1, '[]', '', 1, '',
                            case when n % 600 < 300 then 'GOV' end
                        from generate_series(1, 1200) n""").params(STATION, now.toString(), now.toString()).update();

        TwinRun run = ask.ask(PLANNER, SMALL);
        assertThat(run.basis())
                .filteredOn(Calibrated.Basis::own)
                .extracting(Calibrated.Basis::figure)
                .containsExactly(
                        Calibrated.Figure.HOURS,
                        Calibrated.Figure.GRADES,
                        Calibrated.Figure.TYPES,
                        Calibrated.Figure.STATIONS);
        assertThat(run.basis())
                .filteredOn(basis -> basis.figure() == Calibrated.Figure.GRADES)
                .extracting(Calibrated.Basis::seen)
                .containsExactly(600);
        assertThat(run.basis())
                .filteredOn(basis -> basis.figure() == Calibrated.Figure.LEADS_PER_DAY)
                .extracting(Calibrated.Basis::seen)
                .containsExactly(1);
        behind.sql("delete from lead").update();
    }

    private ReadStudies.Seen ended(long id) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            ReadStudies.Seen seen = read.get(PLANNER, id);
            if (seen.run().state() != TwinRunState.RUNNING) {
                return seen;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the study does not end");
    }

    private static void refused(Refusal refusal, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private void refusedField(String field, Study study) {
        assertThatThrownBy(() -> ask.ask(PLANNER, study))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
