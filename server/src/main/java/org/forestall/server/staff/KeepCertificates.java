package org.forestall.server.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a certificate on record, or takes one off again.
 *
 * <p>Refuses with NOT_FOUND, CERTIFICATE_INVALID, CERTIFICATE_UNKNOWN.
 */
@Component
class KeepCertificates {

    private final StaffProfiles profiles;
    private final Certificates certificates;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    KeepCertificates(
            StaffProfiles profiles,
            Certificates certificates,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.profiles = profiles;
        this.certificates = certificates;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    record Paper(
            Certificate.@Nullable Kind kind,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    void enter(Actor actor, long staffId, Paper paper) {
        actor.require(Permission.STAFF_MANAGE);
        Certificate.Kind kind = paper.kind();
        LocalDate issued = paper.issuedOn();
        LocalDate expires = paper.expiresOn();
        if (kind == null || issued == null || expires == null || expires.isBefore(issued)) {
            throw new Refused(PersonnelRefusal.CERTIFICATE_INVALID);
        }
        transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            int unit = unitOf(staffId);
            Certificate shown = new Certificate(0, staffId, kind, issued, expires, Certificate.Basis.SHOWN);
            long id = certificates.add(shown, actor.id(), now);
            record(actor, "staff.certify", new Entry(staffId, unit, id, kind.name()), now);
            return id;
        });
    }

    void withdraw(Actor actor, long staffId, long certificateId) {
        actor.require(Permission.STAFF_MANAGE);
        transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            int unit = unitOf(staffId);
            if (!certificates.withdraw(staffId, certificateId, now)) {
                throw new Refused(PersonnelRefusal.CERTIFICATE_UNKNOWN);
            }
            record(actor, "staff.certificate-withdraw", new Entry(staffId, unit, certificateId, ""), now);
            return certificateId;
        });
    }

    private record Entry(long staffId, int unit, long certificate, String kind) {}

    private void record(Actor actor, String action, Entry entry, Instant now) {
        Map<String, Object> detail = Map.of("certificate", entry.certificate(), "kind", entry.kind());
        audit.record(actor, new AuditEntry(action, "staff", entry.staffId(), entry.unit(), detail), now);
    }

    private int unitOf(long staffId) {
        return profiles.find(staffId)
                .orElseThrow(() -> new Refused(PersonnelRefusal.NOT_FOUND))
                .member()
                .unitId();
    }
}
