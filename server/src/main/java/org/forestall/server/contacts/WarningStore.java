package org.forestall.server.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.WarningByRule;
import org.forestall.server.notices.TextMessages;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases are to be warned by rule, and what became of it. A row is settled by who holds its case's lock. */
@Component
class WarningStore implements WarningByRule {

    private final JdbcClient jdbc;
    private final TextMessages gateway;

    WarningStore(JdbcClient jdbc, TextMessages gateway) {
        this.jdbc = jdbc;
        this.gateway = gateway;
    }

    /** One statement, however many; a case has one warning in its life. */
    void due(List<CaseFile> cases, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into case_warning (case_id, unit_id, state, due_at)
                        select c.id, c.unit, 'DUE', ? from unnest(?::bigint[], ?::int[]) as c (id, unit)
                        on conflict do nothing""")
                .param(Timestamp.from(now))
                .param(cases.stream().map(file -> file.id().value()).toArray(Long[]::new))
                .param(cases.stream().map(file -> file.place().unitId()).toArray(Integer[]::new))
                .update();
    }

    /** The longest due first. */
    List<CaseId> listDue(int atMost) {
        return jdbc
                .sql("select case_id from case_warning where state = 'DUE' order by due_at, case_id limit ?")
                .param(atMost)
                .query(Long.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    boolean isDue(CaseId id) {
        return jdbc.sql("select exists (select from case_warning where case_id = ? and state = 'DUE')")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    void sent(CaseId id, long messageId, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update case_warning set state = 'SENT', message_id = ?, settled_at = ?
                        where case_id = ? and state = 'DUE'""").params(messageId, Timestamp.from(now), id.value()).update();
    }

    void hold(CaseId id, WarningRule.Hold reason, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update case_warning set state = 'HELD', reason = ?, settled_at = ?
                        where case_id = ? and state = 'DUE'""").params(reason.name(), Timestamp.from(now), id.value()).update();
    }

    /** What has been due since before then is not sent any more. */
    void giveUp(Instant dueBefore, WarningRule.Hold reason, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update case_warning set state = 'HELD', reason = ?, settled_at = ?
                        where state = 'DUE' and due_at < ?""")
                .params(reason.name(), Timestamp.from(now), Timestamp.from(dueBefore))
                .update();
    }

    @Override
    public Optional<Warning> of(CaseId id) {
        return jdbc.sql("""
                        select w.state, w.reason, w.due_at, w.settled_at, m.state as message, m.error
                        from case_warning w left join contact_message m on m.id = w.message_id where w.case_id = ?""")
                .param(id.value())
                .query((row, i) -> {
                    Timestamp settled = row.getTimestamp("settled_at");
                    Instant at = (settled == null ? row.getTimestamp("due_at") : settled).toInstant();
                    return warning(row.getString("state"), row.getString("reason"), row.getString("message"), at);
                })
                .optional();
    }

    private Warning warning(String state, @Nullable String reason, @Nullable String message, Instant at) {
        if (message == null) {
            return "HELD".equals(state)
                    ? new Warning(State.HELD, code(reason), at)
                    : new Warning(State.WAITS, gateway.on() ? null : code(WarningRule.Hold.NO_GATEWAY.name()), at);
        }
        return switch (MessageState.valueOf(message)) {
            case HANDED_OVER -> new Warning(State.WAITS, "gateway", at);
            case SENT, DELIVERED -> new Warning(State.SENT, null, at);
            case FAILED -> new Warning(State.FAILED, null, at);
        };
    }

    /** As the console knows it: {@code no-gateway}. */
    static @Nullable String code(@Nullable String reason) {
        return reason == null ? null : reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
