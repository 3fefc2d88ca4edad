package org.forestall.server.iso20022;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enquiries and what came back. */
@Component
class EnquiryStore {

    private final JdbcClient jdbc;
    private final EnquirySeal seal;

    EnquiryStore(JdbcClient jdbc, EnquirySeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Secret(String account, String reason) {}

    long newId() {
        return jdbc.sql("select nextval('bank_order_number')").query(Long.class).single();
    }

    void insert(Enquiry enquiry) {
        Transactions.assertActive();
        Enquiry.Asked asked = enquiry.asked();
        jdbc.sql("""
                        insert into bank_enquiry (id, ref, case_id, unit_id, bank_id, order_id, account_key, questions, basis,
                                                  from_day, to_day, status, asked_at, asked_by, asked_by_name, signers, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(enquiry.id())
                .param(enquiry.ref())
                .param(enquiry.caseId().value())
                .param(enquiry.unitId())
                .param(enquiry.bankId())
                .param(enquiry.orderId())
                .param(enquiry.accountKey())
                .param(asked.questions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(asked.basis().name())
                .param(Date.valueOf(asked.from()))
                .param(Date.valueOf(asked.to()))
                .param(enquiry.status().name())
                .param(Timestamp.from(enquiry.askedAt()))
                .param(enquiry.askedBy().id())
                .param(enquiry.askedBy().name())
                .param(enquiry.signers().toArray(Long[]::new))
                .param(seal.seal(place(enquiry.id()), new Secret(asked.account(), asked.reason())))
                .update();
    }

    void update(Enquiry enquiry) {
        Transactions.assertActive();
        jdbc.sql("update bank_enquiry set status = ?, signers = ? where id = ?")
                .params(enquiry.status().name(), enquiry.signers().toArray(Long[]::new), enquiry.id())
                .update();
    }

    void answered(long id, Enquiry.Status status, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update bank_enquiry set status = ?, answered_at = ? where id = ?")
                .params(status.name(), Timestamp.from(now), id)
                .update();
    }

    /** The customer may be told from now on. */
    void opened(long id) {
        Transactions.assertActive();
        jdbc.sql("update bank_enquiry set confidential = false where id = ?")
                .param(id)
                .update();
    }

    /** False where the bank has said this before. */
    boolean isFirst(Enquiry enquiry, String ref, AccountFacts facts, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into bank_enquiry_answer (bank_id, ref, enquiry_id, unit_id, received_at, sealed)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                enquiry.bankId(),
                                ref,
                                enquiry.id(),
                                enquiry.unitId(),
                                Timestamp.from(now),
                                seal.seal(place(enquiry.id()) + ":" + ref, facts))
                        .update()
                == 1;
    }

    List<AccountFacts> facts(long id) {
        return jdbc.sql("select ref, sealed from bank_enquiry_answer where enquiry_id = ? order by received_at, ref")
                .param(id)
                .query((row, i) ->
                        seal.open(place(id) + ":" + row.getString("ref"), row.getBytes("sealed"), AccountFacts.class))
                .list();
    }

    void caseMoved(long caseId, int unitId) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_enquiry_answer a set unit_id = ? from bank_enquiry e
                        where e.id = a.enquiry_id and e.case_id = ?""").params(unitId, caseId).update();
        jdbc.sql("update bank_enquiry set unit_id = ? where case_id = ?")
                .params(unitId, caseId)
                .update();
    }

    Optional<Enquiry> find(long id) {
        return jdbc.sql("select * from bank_enquiry where id = ?")
                .param(id)
                .query(this::enquiry)
                .optional();
    }

    Optional<Enquiry> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql("select * from bank_enquiry where id = ? for update")
                .param(id)
                .query(this::enquiry)
                .optional();
    }

    Optional<Enquiry> find(int bankId, UUID ref) {
        return jdbc.sql("select * from bank_enquiry where bank_id = ? and ref = ?")
                .params(bankId, ref)
                .query(this::enquiry)
                .optional();
    }

    List<Enquiry> of(List<CaseId> cases) {
        return jdbc.sql("select * from bank_enquiry where case_id = any (?) order by id")
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .query(this::enquiry)
                .list();
    }

    private Enquiry enquiry(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Secret secret = seal.open(place(id), row.getBytes("sealed"), Secret.class);
        Set<Enquiry.Question> questions = Arrays.stream(strings(row.getArray("questions")))
                .map(Enquiry.Question::valueOf)
                .collect(Collectors.toSet());
        return new Enquiry(
                id,
                row.getObject("ref", UUID.class),
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                row.getInt("bank_id"),
                row.getObject("order_id", Long.class),
                row.getObject("account_key", UUID.class),
                new Enquiry.Asked(
                        questions,
                        Enquiry.Basis.valueOf(row.getString("basis")),
                        row.getDate("from_day").toLocalDate(),
                        row.getDate("to_day").toLocalDate(),
                        secret.account(),
                        secret.reason()),
                Enquiry.Status.valueOf(row.getString("status")),
                row.getBoolean("confidential"),
                row.getTimestamp("asked_at").toInstant(),
                new Enquiry.AskedBy(row.getLong("asked_by"), row.getString("asked_by_name")),
                List.of((Long[]) row.getArray("signers").getArray()),
                instant(row, "answered_at"),
                new Enquiry.Delivery(row.getInt("tries"), row.getString("last_fault"), instant(row, "delivered_at")));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String place(long id) {
        return "bank-enquiry:" + id;
    }
}
