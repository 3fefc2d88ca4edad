package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever table tells whose its rows are, PostgreSQL itself keeps other units out: also for the tables' owner. */
class RowSecurityTest {

    private static final int OURS = 101;
    private static final int THEIRS = 102;
    private static final TestDatabase database = TestDatabase.fresh().withUnits(OURS, THEIRS);
    private static final AtomicLong NUMBER = new AtomicLong(1_000_000);

    /** Tables with a unit that everybody may read, and why. */
    private static final Map<String, String> OPEN_TO_ALL = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "account",
                    "read before anybody is known: it is how somebody becomes known; holds no personal data of victims"),
            Map.entry("staff", "who works where is shown to every unit: assignments and timelines name colleagues"),
            Map.entry(
                    "audit_record",
                    "written by every command in its own scope and read by who may; holds codes, never persons"),
            Map.entry(
                    "outbox", "names things and never says what is in them; the feed asks the scope of each listener"),
            Map.entry(
                    "address_decision",
                    "a decision on an address holds for every unit; the address is there as a blind key only"),
            Map.entry("guide_callback", "a unit's public telephone number"),
            Map.entry("roster", "every unit sees who holds the squad's and the commander's posts"),
            Map.entry("bank_branch", "a branch and its station are shown to every unit"),
            Map.entry("duty_phone", "the public telephone of a post's desk"),
            Map.entry("shift", "as the roster"),
            Map.entry("shift_member", "as the roster"),
            Map.entry("staff_duty", "as the staff list: who was on duty when")));

    /** Anybody may tell another unit's people something; who may read and change it is held like everything else. */
    private static final Set<String> ANYBODY_MAKES =
            Set.of("notice", "notice_delivery", "notice_reach", "notice_recipient", "notice_segment");

    private static final JdbcClient SUPERUSER = JdbcClient.create(database.asSuperuser());

    @BeforeAll
    static void rowsMayStandAlone() {
        SUPERUSER.sql("set session_replication_role = replica").update();
    }

    private static JdbcClient sql() {
        return database.jdbc();
    }

    static List<String> tablesWithAUnit() {
        return sql().sql("""
                        select distinct c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p') and a.attname ~ '(^|_)unit_id$'
                        order by 1""").query(String.class).list();
    }

    private static List<String> heldTables() {
        return tablesWithAUnit().stream()
                .filter(table -> !OPEN_TO_ALL.containsKey(table))
                .toList();
    }

    static List<String> tablesToTry() {
        return heldTables();
    }

    @Test
    void every_table_with_a_unit_is_held_by_row_level_security_or_says_why_not() {
        assertThat(tablesWithAUnit()).containsAll(OPEN_TO_ALL.keySet());
        List<String> forced = sql().sql("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity
                        order by 1""").query(String.class).list();
        assertThat(forced).as("with force: the owner is held as well").containsExactlyElementsOf(heldTables());
    }

    /** A table that hangs on a held one and has no unit of its own would be a way around. */
    @Test
    void a_table_that_refers_to_held_rows_is_held_or_says_why_not() {
        Map<String, String> reasons = Map.of(
                "bank_watch_value",
                "what a bank is given, by the bank; keyed values that name nobody, read for one bank at a time",
                "import_verdict",
                "read through its import, which is held; holds references and case numbers, no persons");
        TreeSet<String> around =
                new TreeSet<>(sql().sql("""
                        select distinct conrelid::regclass::text from pg_constraint c
                        join pg_class held on held.oid = c.confrelid and held.relforcerowsecurity
                        join pg_class self on self.oid = c.conrelid and not self.relforcerowsecurity
                        where contype = 'f'""").query(String.class).list());
        assertThat(around).isEqualTo(reasons.keySet());
    }

    @Test
    void every_policy_is_the_one_policy() {
        List<String> policies = sql().sql("""
                        select distinct polname::text || ' ' || polcmd::text || ' ' || polpermissive::text || ' '
                            || regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g')
                            || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
                        from pg_policy
                        where polrelid <> 'transfer'::regclass and polrelid::regclass::text not like 'notice%'
                              and polrelid::regclass::text not like 'bank_alert%'""").query(String.class).list();
        assertThat(policies)
                .singleElement()
                .asString()
                .startsWith("unit_rows * true")
                .contains("unit_id = ANY");
    }

    @ParameterizedTest
    @MethodSource("tablesToTry")
    void another_units_row_is_neither_seen_nor_changed_nor_deleted_nor_made(String table) {
        String row = insertInto(table, THEIRS);
        assertThat(in(List.of(THEIRS), () -> count(table, row))).isOne();
        assertThat(database.inAll(() -> count(table, row))).isOne();
        assertThat(in(List.of(OURS), () -> count(table, row))).as("seen").isZero();
        assertThat(in(List.of(), () -> count(table, row)))
                .as("nothing said is nothing seen")
                .isZero();
        assertThat(count(table, row)).as("outside every transaction").isZero();
        assertThat(in(List.of(OURS), () -> update("delete from " + table + " where " + row)))
                .as("deleted")
                .isZero();
        String unit = unitColumn(table);
        assertThat(in(List.of(OURS), () -> update("update " + table + " set " + unit + " = " + OURS + " where " + row)))
                .as("taken over")
                .isZero();
        if (!table.equals("transfer")) {
            assertThatThrownBy(() -> in(
                            List.of(THEIRS),
                            () -> update("update " + table + " set " + unit + " = " + OURS + " where " + row)))
                    .as("given away")
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        if (ANYBODY_MAKES.contains(table)) {
            return;
        }
        assertThatThrownBy(() -> in(
                        List.of(OURS), () -> update(AnyRow.insert(SUPERUSER, table, THEIRS, NUMBER.incrementAndGet()))))
                .as("made")
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(database.inAll(() -> count(table, row))).as("still there").isOne();
    }

    @Test
    void a_transfer_is_seen_by_both_its_units_and_no_third() {
        String row = insertInto("transfer", THEIRS);
        database.inAll(() -> update("update transfer set to_unit_id = " + OURS + " where " + row));
        assertThat(in(List.of(OURS), () -> count("transfer", row))).isOne();
        assertThat(in(List.of(THEIRS), () -> count("transfer", row))).isOne();
        assertThat(in(List.of(1), () -> count("transfer", row))).isZero();
    }

    @Test
    void an_alert_is_seen_by_the_counters_station_and_by_the_cases_and_by_no_third() {
        for (String table : List.of("bank_alert", "bank_alert_step")) {
            String row = insertInto(table, THEIRS);
            database.inAll(() -> update("update " + table + " set case_unit_id = " + OURS + " where " + row));
            assertThat(in(List.of(OURS), () -> count(table, row))).isOne();
            assertThat(in(List.of(THEIRS), () -> count(table, row))).isOne();
            assertThat(in(List.of(1), () -> count(table, row))).isZero();
        }
    }

    @Test
    void a_scope_ends_with_its_transaction() {
        insertInto("person", THEIRS);
        assertThat(in(List.of(THEIRS), () -> count("person", "true"))).isPositive();
        for (int i = 0; i < 20; i++) {
            assertThat(sql().sql("select count(*) from person")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_superuser_is_refused_at_the_start_and_the_owner_is_not() {
        new DatabaseCheck(new JdbcTemplate(database.dataSource())).refuseUnheldUser();
        assertThatThrownBy(() -> new DatabaseCheck(new JdbcTemplate(database.asSuperuser())).refuseUnheldUser())
                .hasMessageContaining("row-level security");
    }

    private static <T> T in(List<Integer> units, Supplier<T> work) {
        return database.transactions().in(RowScope.of(units), work);
    }

    private static long count(String table, String where) {
        return sql().sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }

    private static int update(String statement) {
        return sql().sql(statement).update();
    }

    /** A row as the superuser makes it, with no parents: what matters here is whose it is. Gives how to find it again. */
    private static String insertInto(String table, int unit) {
        long number = NUMBER.incrementAndGet();
        SUPERUSER.sql(AnyRow.insert(SUPERUSER, table, unit, number)).update();
        return AnyRow.where(SUPERUSER, table, number);
    }

    private static String unitColumn(String table) {
        return table.equals("transfer") ? "from_unit_id" : "unit_id";
    }
}
