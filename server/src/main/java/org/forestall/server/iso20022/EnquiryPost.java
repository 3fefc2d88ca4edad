package org.forestall.server.iso20022;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enquiries have on its way to the banks. */
@Component
class EnquiryPost {

    private final JdbcClient jdbc;
    private final EnquirySeal seal;

    EnquiryPost(JdbcClient jdbc, EnquirySeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Body(String text) {}

    /**
     * One message.
     *
     * @param id the same at every try
     * @param tries this one included
     */
    record Letter(long enquiryId, int bankId, UUID id, int tries, String text) {}

    void send(long enquiryId, UUID id, String text, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_enquiry set message_id = ?, message_sealed = ?, next_at = ?, tries = 0, last_fault = null,
                               delivered_at = null where id = ?""")
                .params(id, seal.seal("bank-enquiry-message:" + id, new Body(text)), Timestamp.from(now), enquiryId)
                .update();
    }

    /** Takes what is due, and lets nobody else take it for a while. */
    List<Letter> claim(Instant now, Duration lease, int atMost) {
        Transactions.assertActive();
        return jdbc.sql("""
                        update bank_enquiry set next_at = ?, tries = tries + 1
                        where id in (select id from bank_enquiry where next_at <= ? order by next_at limit ?
                                     for update skip locked)
                        returning id, bank_id, message_id, tries, message_sealed""")
                .params(Timestamp.from(now.plus(lease)), Timestamp.from(now), atMost)
                .query((row, i) -> {
                    UUID message = row.getObject("message_id", UUID.class);
                    return new Letter(
                            row.getLong("id"),
                            row.getInt("bank_id"),
                            message,
                            row.getInt("tries"),
                            seal.open("bank-enquiry-message:" + message, row.getBytes("message_sealed"), Body.class)
                                    .text());
                })
                .list();
    }

    void delivered(Letter letter, Instant now) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_enquiry set delivered_at = ?, next_at = null, last_fault = null,
                               status = case when status = 'SIGNED' then 'RECEIVED' else status end
                        where id = ? and message_id = ?""")
                .params(Timestamp.from(now), letter.enquiryId(), letter.id())
                .update();
    }

    void later(Letter letter, String fault, Instant next) {
        Transactions.assertActive();
        jdbc.sql("""
                        update bank_enquiry set last_fault = ?, next_at = ?
                        where id = ? and message_id = ? and delivered_at is null""")
                .params(fault, Timestamp.from(next), letter.enquiryId(), letter.id())
                .update();
    }
}
