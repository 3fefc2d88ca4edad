package org.forestall.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.RowScope;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past is changed by somebody who may do anything in the database, superuser's rights and the trigger off. */
class AuditChainTest {

    private static final Actor ACTOR = new Actor(Actor.Kind.PERSON, 3, "x", 101, Set.of(), RowScope.all());
    private static final int RECORDS = 12;

    private final TestDatabase database = TestDatabase.fresh();
    private final org.springframework.context.ApplicationContext server = database.wire(Wiring.class);
    private final AuditChain chain = server.getBean(AuditChain.class);
    private final JdbcClient intruder = JdbcClient.create(database.asSuperuser());

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.forestall.server.audit")
    static class Wiring {}

    @BeforeEach
    void writeSome() {
        for (int i = 1; i <= RECORDS; i++) {
            record(i);
            if (i % 5 == 0) {
                chain.extend();
            }
        }
        chain.extend();
        intruder.sql("alter table audit_record disable trigger all").update();
        assertThat(chain.firstBroken()).as("untouched").isEmpty();
    }

    private void record(long subject) {
        database.inAll(() -> {
            server.getBean(AuditTrail.class)
                    .record(
                            ACTOR,
                            new AuditEntry("case.claim", "case", subject, 101, Map.of("version", subject)),
                            database.clock().instant());
            return 0;
        });
    }

    private void tamper(String statement, Object... values) {
        assertThat(intruder.sql(statement).params(List.of(values)).update()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor_kind = 'SYSTEM'",
                "actor_id = 4",
                "action = 'case.close'",
                "subject_kind = 'person'",
                "subject_id = subject_id + 1",
                "unit_id = 102",
                "detail = '{}'",
                "detail = detail || '{\"more\": 1}'",
                "hash = decode('00', 'hex')",
                "hash = null"
            })
    void a_changed_record_is_named(String change) {
        tamper("update audit_record set " + change + " where id = 7");
        assertThat(chain.firstBroken()).hasValue(7);
    }

    @Test
    void a_removed_record_is_noticed_at_the_next_one() {
        tamper("delete from audit_record where id = 7");
        assertThat(chain.firstBroken()).hasValue(8);
    }

    @Test
    void a_removed_record_is_noticed_also_when_the_others_close_up() {
        tamper("delete from audit_record where id = 7");
        tamper("update audit_record set chain_seq = -chain_seq where chain_seq > 7");
        tamper("update audit_record set chain_seq = -chain_seq - 1 where chain_seq < 0");
        assertThat(chain.firstBroken()).hasValue(8);
    }

    @Test
    void the_first_record_removed_is_noticed() {
        tamper("delete from audit_record where id = 1");
        assertThat(chain.firstBroken()).hasValue(2);
    }

    @Test
    void an_inserted_record_is_named() {
        tamper("update audit_record set chain_seq = -chain_seq where chain_seq >= 7");
        tamper("update audit_record set chain_seq = -chain_seq + 1 where chain_seq < 0");
        tamper("""
                insert into audit_record (id, at, actor_kind, actor_id, action, subject_kind, subject_id, unit_id, chain_seq, hash)
                overriding system value
                select 1000, at, actor_kind, actor_id, action, subject_kind, subject_id, unit_id, 7, hash
                from audit_record where id = 6""");
        assertThat(chain.firstBroken()).hasValue(1000);
    }

    @Test
    void two_records_that_changed_places_are_noticed_at_the_first_of_them() {
        tamper("update audit_record set chain_seq = -1 where id = 5");
        tamper("update audit_record set chain_seq = 5 where id = 9");
        tamper("update audit_record set chain_seq = 9 where id = 5");
        assertThat(chain.firstBroken()).hasValue(9);
    }

    @Test
    void contents_that_changed_places_are_noticed_at_the_first_of_them() {
        tamper("""
                update audit_record r set subject_id = o.subject_id, detail = o.detail
                from audit_record o where (r.id, o.id) in ((5, 9), (9, 5))""");
        assertThat(chain.firstBroken()).hasValue(5);
    }

    @Test
    void what_is_not_linked_yet_is_no_break_and_later_records_do_not_mend_one() {
        record(13);
        assertThat(chain.firstBroken()).isEmpty();
        tamper("update audit_record set unit_id = 102 where id = 3");
        chain.extend();
        assertThat(chain.firstBroken()).hasValue(3);
    }

    /** A link covers what lies before it: any change of any linked record is found, wherever it is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_change_anywhere_is_found_where_it_was_made(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 20; round++) {
            long id = 1 + random.nextInt(RECORDS);
            String column = List.of("actor_id", "subject_id", "unit_id").get(random.nextInt(3));
            int by = 1 + random.nextInt(1000);
            tamper("update audit_record set " + column + " = " + column + " + ? where id = ?", by, id);
            assertThat(chain.firstBroken()).as("%s of %s", column, id).hasValue(id);
            tamper("update audit_record set " + column + " = " + column + " - ? where id = ?", by, id);
            assertThat(chain.firstBroken()).as("put back").isEmpty();
        }
    }

    @Test
    void the_server_itself_cannot_change_or_remove_a_record() {
        intruder.sql("alter table audit_record enable trigger all").update();
        for (String statement : List.of(
                "update audit_record set unit_id = 5 where id = 3",
                "update audit_record set hash = null, chain_seq = null where id = 3",
                "update audit_record set chain_seq = 99 where id = 3",
                "delete from audit_record where id = 3")) {
            assertThatThrownBy(() ->
                            database.inAll(() -> database.jdbc().sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
        assertThat(chain.firstBroken()).isEmpty();
    }

    @Test
    void many_who_extend_at_once_make_one_chain() throws Exception {
        intruder.sql("alter table audit_record enable trigger all").update();
        for (int i = 0; i < 40; i++) {
            record(100 + i);
        }
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(
                    java.util.Collections.nCopies(4, java.util.concurrent.Executors.callable(chain::extend)))) {
                done.get();
            }
        }
        chain.extend();
        assertThat(chain.firstBroken()).isEmpty();
        assertThat(intruder.sql("select count(*) from audit_record where chain_seq is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
