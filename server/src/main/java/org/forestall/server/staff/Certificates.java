package org.forestall.server.staff;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is certified for what. Days are those of the jurisdiction's zone. */
@Component
public class Certificates {

    private final JdbcClient jdbc;
    private final JurisdictionProfile profile;

    Certificates(JdbcClient jdbc, JurisdictionProfile profile) {
        this.jdbc = jdbc;
        this.profile = profile;
    }

    /** Whether somebody may be sent to a person at risk: a dissuader's certificate that counts on that day. */
    public boolean mayBeDispatched(long staffId, Instant at) {
        return !dispatchable(List.of(staffId), at).isEmpty();
    }

    /** Those of these people who may be sent. */
    public Set<Long> dispatchable(Collection<Long> staffIds, Instant at) {
        Date day = Date.valueOf(dayOf(at));
        return Set.copyOf(jdbc.sql("""
                        select distinct staff_id from staff_certificate
                        where staff_id = any (?) and kind = 'DISSUADER' and withdrawn_at is null
                          and issued_on <= ? and expires_on >= ?""")
                .params(staffIds.toArray(Long[]::new), day, day)
                .query(Long.class)
                .list());
    }

    /** The day it is then in the jurisdiction. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, profile.zone());
    }

    /** Somebody's certificates, expired ones too; withdrawn ones are gone. */
    public List<Certificate> of(long staffId) {
        return jdbc.sql("""
                        select id, staff_id, kind, issued_on, expires_on, basis from staff_certificate
                        where staff_id = ? and withdrawn_at is null order by kind, expires_on desc, id""").param(staffId).query((row, i) -> read(row)).list();
    }

    /** Puts a certificate that somebody has seen on record, inside the caller's transaction. */
    public long add(Certificate certificate, long enteredBy, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into staff_certificate (staff_id, kind, issued_on, expires_on, basis, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        certificate.staffId(),
                        certificate.kind().name(),
                        Date.valueOf(certificate.issuedOn()),
                        Date.valueOf(certificate.expiresOn()),
                        certificate.basis().name(),
                        enteredBy,
                        Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    boolean withdraw(long staffId, long id, Instant now) {
        Transactions.assertActive();
        return jdbc.sql(
                                "update staff_certificate set withdrawn_at = ? where id = ? and staff_id = ? and withdrawn_at is null")
                        .params(Timestamp.from(now), id, staffId)
                        .update()
                == 1;
    }

    private static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                row.getLong("id"),
                row.getLong("staff_id"),
                Certificate.Kind.valueOf(row.getString("kind")),
                row.getDate("issued_on").toLocalDate(),
                row.getDate("expires_on").toLocalDate(),
                Certificate.Basis.valueOf(row.getString("basis")));
    }
}
