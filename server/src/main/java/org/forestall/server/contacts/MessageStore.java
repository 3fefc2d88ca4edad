package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages to persons at risk: an attempt each, with its way to the phone. */
@Component
class MessageStore {

    private static final String SELECT = """
            select m.*, a.by_name, a.started_at, a.sealed from contact_message m join attempt a on a.id = m.id
            """;

    private final JdbcClient jdbc;
    private final AttemptStore attempts;
    private final ContactSeal seal;

    MessageStore(JdbcClient jdbc, AttemptStore attempts, ContactSeal seal) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.seal = seal;
    }

    /**
     * How far it is.
     *
     * @param byGateway whether it goes, or went, through this system's gateway; what does not tells nothing back
     * @param error what the gateway or the network said last against it, by code
     */
    record Way(
            MessageState state, boolean byGateway, @Nullable String error) {

        static final Way OPEN = new Way(MessageState.HANDED_OVER, false, null);
    }

    /**
     * A message as it was sent.
     *
     * @param rule which rule wrote it, by code; none where a person did
     * @param phone E.164
     */
    record Message(
            long id,
            Instant at,
            String by,
            @Nullable String template,
            @Nullable String rule,
            String sender,
            Way way,
            @Nullable String phone,
            String text) {}

    void add(CaseFile file, Message message, Actor actor) {
        Transactions.assertActive();
        AttemptDetails details =
                new AttemptDetails(message.phone(), message.sender(), null, null, null, message.text(), null);
        attempts.add(
                file,
                new Attempt(
                        message.id(),
                        AttemptKind.MESSAGE,
                        null,
                        message.by(),
                        message.at(),
                        message.at(),
                        null,
                        null,
                        null,
                        details),
                actor);
        jdbc.sql("""
                        insert into contact_message (id, case_id, unit_id, sender, template, rule, state, state_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(message.id())
                .param(file.id().value())
                .param(file.place().unitId())
                .param(message.sender())
                .param(message.template())
                .param(message.rule())
                .param(message.way().state().name())
                .param(Timestamp.from(message.at()))
                .update();
    }

    Optional<Message> find(long id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Message> of(CaseId id) {
        return jdbc.sql(SELECT + "where m.case_id = ? order by m.id desc")
                .param(id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private static Way way(ResultSet row) throws SQLException {
        MessageState state = MessageState.valueOf(row.getString("state"));
        boolean waits = row.getTimestamp("retry_at") != null;
        return new Way(state, waits || state != MessageState.HANDED_OVER, row.getString("error"));
    }

    private Message read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        AttemptDetails details = seal.open("attempt", id, row.getBytes("sealed"), AttemptDetails.class);
        return new Message(
                id,
                row.getTimestamp("started_at").toInstant(),
                row.getString("by_name"),
                row.getString("template"),
                row.getString("rule"),
                row.getString("sender"),
                way(row),
                details.number(),
                Objects.requireNonNullElse(details.text(), ""));
    }
}
