package org.forestall.server.iso20022;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.Powers;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Sworn officers sign for an enquiry, as many as the profile says, or decide against it; with the last signature it goes to
 * the bank. Afterwards one of them may say that the customer may be told.
 *
 * <p>Refuses with ENQUIRY_NOT_FOUND, ENQUIRY_SIGNED, ENQUIRY_SAME_OFFICER, ENQUIRY_NOT_SWORN, ENQUIRY_NOT_SIGNED.
 */
@Component
class SignEnquiry {

    private final EnquiryStore store;
    private final EnquiryPost post;
    private final WriteEnquiry write;
    private final Powers powers;
    private final StaffList staff;
    private final TellOfEnquiries tell;
    private final EnquiryClock clockOfEnquiry;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;

    SignEnquiry(
            EnquiryStore store,
            EnquiryPost post,
            WriteEnquiry write,
            Powers powers,
            StaffList staff,
            TellOfEnquiries tell,
            EnquiryClock clockOfEnquiry,
            AuditTrail audit,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.post = post;
        this.write = write;
        this.powers = powers;
        this.staff = staff;
        this.tell = tell;
        this.clockOfEnquiry = clockOfEnquiry;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    Enquiry sign(Actor actor, long id) {
        return on(actor, id, "enquiry.sign", (enquiry, now) -> signed(swornOfficer(actor), waiting(enquiry), now));
    }

    Enquiry decline(Actor actor, long id) {
        return on(actor, id, "enquiry.decline", (enquiry, now) -> {
            swornOfficer(actor);
            Enquiry declined = waiting(enquiry).with(Enquiry.Status.DECLINED, enquiry.signers());
            store.update(declined);
            clockOfEnquiry.disarm(declined);
            tell.declined(declined, now);
            return declined;
        });
    }

    /** The customer may be told; the bank hears it once it has the question. */
    Enquiry open(Actor actor, long id) {
        return on(actor, id, "enquiry.open", (enquiry, now) -> {
            swornOfficer(actor);
            if (enquiry.delivery().deliveredAt() == null) {
                throw new Refused(IsoRefusal.ENQUIRY_NOT_SIGNED);
            }
            if (enquiry.confidential()) {
                store.opened(id);
                post.send(id, UUID.randomUUID(), write.noSecretAnyMore(enquiry), now);
            }
            return enquiry;
        });
    }

    /** Whoever asks and may decide has signed by asking. In the caller's transaction. */
    Enquiry signedByAsker(Actor actor, Enquiry enquiry, Instant now) {
        boolean signs = actor.may(Permission.ORDER_DECIDE)
                && staff.findBy(actor).filter(StaffMember::sworn).isPresent();
        clockOfEnquiry.untilSigned(enquiry);
        Enquiry after = signs ? signed(swornOfficer(actor), enquiry, now) : enquiry;
        if (!signs) {
            tell.waitsForSignature(after, now);
        }
        changed(after, now);
        return after;
    }

    private Enquiry signed(StaffMember officer, Enquiry enquiry, Instant now) {
        if (enquiry.signers().contains(officer.id())) {
            throw new Refused(IsoRefusal.ENQUIRY_SAME_OFFICER);
        }
        List<Long> signers = new ArrayList<>(enquiry.signers());
        signers.add(officer.id());
        boolean enough = signers.size() >= powers.enquirySignatures();
        Enquiry after = enquiry.with(enough ? Enquiry.Status.SIGNED : enquiry.status(), signers);
        store.update(after);
        if (enough) {
            post.send(after.id(), after.ref(), write.opening(after), now);
            clockOfEnquiry.untilAnswered(after, now);
            tell.settled(after, now);
        } else {
            tell.waitsForSignature(after, now);
        }
        return after;
    }

    private static Enquiry waiting(Enquiry enquiry) {
        if (enquiry.status() != Enquiry.Status.AWAITING_SIGNATURE) {
            throw new Refused(IsoRefusal.ENQUIRY_SIGNED);
        }
        return enquiry;
    }

    private StaffMember swornOfficer(Actor actor) {
        return staff.findBy(actor)
                .filter(StaffMember::sworn)
                .orElseThrow(() -> new Refused(IsoRefusal.ENQUIRY_NOT_SWORN));
    }

    private Enquiry on(Actor actor, long id, String action, BiFunction<Enquiry, Instant, Enquiry> work) {
        actor.require(Permission.ORDER_DECIDE);
        return transactions.in(actor.scope(), () -> {
            Instant now = clock.instant();
            Enquiry enquiry = store.lock(id).orElseThrow(() -> new Refused(IsoRefusal.ENQUIRY_NOT_FOUND));
            Enquiry after = work.apply(enquiry, now);
            audit.record(actor, AuditEntry.of(action, "enquiry", id, enquiry.unitId()), now);
            changed(after, now);
            return after;
        });
    }

    private void changed(Enquiry enquiry, Instant now) {
        outbox.publish(new Change("bank-enquiry", enquiry.id(), enquiry.unitId(), now));
    }
}
