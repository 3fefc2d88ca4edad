package org.forestall.server.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.persons.PersonId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of cases. Locks before it gives a case to change. */
@Component
class CaseStore {

    /** Twelve columns stand before the reasons, which are JSON. */
    private static final String INSERT = "insert into case_file (" + CaseRowMapper.COLUMNS
            + ", due_kind, due_at) values (" + "?, ".repeat(12) + "?::jsonb"
            + ", ?".repeat(CaseRowMapper.COLUMNS.split(",").length + 2 - 13) + ")";

    private static final String UPDATE = """
            update case_file set person_id = ?, unit_id = ?, queue_unit_id = ?, community_id = ?, stage = ?, grade = ?,
                level = ?, victim_state = ?, fraud_type = ?, fraud_type_sure = ?, score = ?, reasons = ?::jsonb,
                opened_at = ?, last_signal_at = ?, grade_since = ?, queued_since = ?, first_contact_at = ?, met_at = ?,
                closed_at = ?, call_tried_at = ?, visit_tried_at = ?, family_tried_at = ?, bank_tried_at = ?,
                paused_since = ?, paused_until = ?, paused_ms = ?, assignee_id = ?, claimed_at = ?, accepted_at = ?, lead_count = ?, at_risk = ?, moved = ?, folded_into = ?,
                story = ?, outcome = ?, version = ?, due_kind = ?, due_at = ?
            where id = ?""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final CaseClocks clocks;
    private final CaseRowMapper mapper;
    private final JsonMapper json;

    CaseStore(JdbcTemplate jdbc, JdbcClient client, CaseClocks clocks, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.clocks = clocks;
        this.json = json;
        this.mapper = new CaseRowMapper(json);
    }

    Optional<CaseFile> find(CaseId id) {
        return client.sql("select " + CaseRowMapper.COLUMNS + " from case_file where id = ?")
                .param(id.value())
                .query(mapper)
                .optional();
    }

    /** For each of these cases that is in scope the one that goes on for it: itself, or the last it was folded into. */
    Map<CaseId, CaseId> goingOn(Collection<CaseId> ids) {
        Map<CaseId, CaseId> found = new HashMap<>();
        client.sql("""
                        with recursive way as (
                            select id as first, id, folded_into from case_file where id = any (?)
                            union all
                            select way.first, next.id, next.folded_into
                            from way join case_file next on next.id = way.folded_into)
                        select first, id from way where folded_into is null""")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(new CaseId(row.getLong("first")), new CaseId(row.getLong("id")));
                });
        return found;
    }

    /** The case, and nobody else changes it until this transaction ends. */
    Optional<CaseFile> lock(CaseId id) {
        Transactions.assertActive();
        return client.sql("select " + CaseRowMapper.COLUMNS + " from case_file where id = ? for update")
                .param(id.value())
                .query(mapper)
                .optional();
    }

    /** The open, unfolded cases of these persons, locked, in the order of their numbers so that nobody waits in a ring. */
    List<CaseFile> lockOpenOf(Collection<PersonId> persons) {
        Transactions.assertActive();
        return client.sql("select " + CaseRowMapper.COLUMNS + """
                         from case_file
                        where person_id = any (?) and stage <> 'CLOSED' and folded_into is null
                        order by id for update""")
                .param(persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(mapper)
                .list();
    }

    /** Cases folded across two groups of persons that are no longer one human. */
    List<CaseFile> lockFoldedAcross(Collection<PersonId> one, Collection<PersonId> other) {
        Transactions.assertActive();
        Long[] a = one.stream().map(PersonId::value).toArray(Long[]::new);
        Long[] b = other.stream().map(PersonId::value).toArray(Long[]::new);
        return client.sql("select " + CaseRowMapper.COLUMNS + """
                         from case_file
                        where folded_into is not null and stage <> 'CLOSED'
                          and ((person_id = any (?) and folded_into in (select id from case_file where person_id = any (?)))
                            or (person_id = any (?) and folded_into in (select id from case_file where person_id = any (?))))
                        order by id for update""")
                .params(a, b, b, a)
                .query(mapper)
                .list();
    }

    /** The case and those folded into it, however far. */
    List<CaseId> withFolded(CaseId id) {
        return client.sql("""
                        with recursive one (id) as (
                            select ?::bigint union select f.id from case_file f join one on f.folded_into = one.id)
                        select id from one order by id""")
                .param(id.value())
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    /**
     * The newest case of each of these persons that was closed so and not longer ago than this, locked.
     */
    List<CaseFile> lockClosedOf(Collection<PersonId> persons, Collection<CloseOutcome> outcomes, Instant since) {
        Transactions.assertActive();
        return client.sql("select " + CaseRowMapper.COLUMNS + """
                         from case_file
                        where person_id = any (?) and stage = 'CLOSED' and folded_into is null
                          and outcome = any (?) and closed_at >= ?
                        order by id for update""")
                .param(persons.stream().map(PersonId::value).toArray(Long[]::new))
                .param(outcomes.stream().map(Enum::name).toArray(String[]::new))
                .param(Timestamp.from(since))
                .query(mapper)
                .list();
    }

    List<CaseFile> list(Collection<CaseId> ids) {
        return client.sql("select " + CaseRowMapper.COLUMNS + " from case_file where id = any (?) order by id")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(mapper)
                .list();
    }

    /** These cases, locked in the order of their numbers. */
    List<CaseFile> lockAll(Collection<CaseId> ids) {
        Transactions.assertActive();
        return client.sql(
                        "select " + CaseRowMapper.COLUMNS + " from case_file where id = any (?) order by id for update")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(mapper)
                .list();
    }

    List<CaseId> newIds(int count) {
        return client
                .sql("select nextval('case_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    void insert(List<CaseFile> files) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                INSERT,
                files.stream()
                        .map(file -> {
                            List<@Nullable Object> values = new ArrayList<>();
                            values.add(file.id().value());
                            values.addAll(columns(file));
                            return values.toArray();
                        })
                        .toList());
    }

    void update(List<CaseFile> files) {
        Transactions.assertActive();
        jdbc.batchUpdate(
                UPDATE,
                files.stream()
                        .map(file -> {
                            List<@Nullable Object> values = new ArrayList<>(columns(file));
                            values.add(file.id().value());
                            return values.toArray();
                        })
                        .toList());
    }

    private List<@Nullable Object> columns(CaseFile file) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(file.person().value());
        values.add(file.place().unitId());
        values.add(file.place().queueUnitId());
        values.add(file.place().communityId());
        values.add(file.stage().name());
        values.add(file.grade().ordinal());
        values.add(file.standing().level());
        values.add(file.standing().victimState().name());
        addSuspicion(values, file.suspicion());
        addMoments(values, file.moments());
        for (Track track : Track.values()) {
            values.add(timestamp(file.tried().at(track)));
        }
        values.add(timestamp(file.pause().since()));
        values.add(timestamp(file.pause().until()));
        values.add(file.pause().before().toMillis());
        values.add(file.holder().staffId());
        values.add(timestamp(file.holder().since()));
        values.add(timestamp(file.holder().acceptedAt()));
        values.add(file.leadCount());
        values.add(file.sums().atRisk());
        values.add(file.sums().moved());
        CaseId folded = file.ending().foldedInto();
        values.add(folded == null ? null : folded.value());
        values.add(file.story());
        CloseOutcome outcome = file.ending().outcome();
        values.add(outcome == null ? null : outcome.name());
        values.add(file.version());
        CaseClocks.Due due = clocks.dueOf(file);
        values.add(due.kind().name());
        values.add(Timestamp.from(due.at()));
        return values;
    }

    private void addSuspicion(List<@Nullable Object> values, Suspicion suspicion) {
        values.add(suspicion.fraudType() == null ? null : suspicion.fraudType().name());
        values.add(suspicion.typeSure());
        values.add(suspicion.score());
        values.add(json.writeValueAsString(suspicion.reasons()));
    }

    private static void addMoments(List<@Nullable Object> values, Moments moments) {
        values.add(Timestamp.from(moments.openedAt()));
        values.add(Timestamp.from(moments.lastSignalAt()));
        values.add(Timestamp.from(moments.gradeSince()));
        values.add(Timestamp.from(moments.queuedSince()));
        values.add(timestamp(moments.firstContactAt()));
        values.add(timestamp(moments.metAt()));
        values.add(timestamp(moments.closedAt()));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
