package org.forestall.server.iso20022;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.banks.Banks;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Takes in what a bank found; several answers may follow one another, and the same twice is one.
 *
 * <p>Refuses with ENQUIRY_NOT_FOUND (also for another bank's), ENQUIRY_NOT_SIGNED, OTHER_ORDER, INVALID.
 */
@Component
class TakeEnquiryAnswer {

    private final EnquiryStore store;
    private final CaseWork work;
    private final CaseOfEnquiry caseOfEnquiry;
    private final Banks banks;
    private final TellOfEnquiries tell;
    private final EnquiryClock clockOfEnquiry;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;

    TakeEnquiryAnswer(
            EnquiryStore store,
            CaseWork work,
            CaseOfEnquiry caseOfEnquiry,
            Banks banks,
            TellOfEnquiries tell,
            EnquiryClock clockOfEnquiry,
            AuditTrail audit,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.work = work;
        this.caseOfEnquiry = caseOfEnquiry;
        this.banks = banks;
        this.tell = tell;
        this.clockOfEnquiry = clockOfEnquiry;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the enquiry stands then, as its bank sees it. */
    record Standing(UUID enquiry, Enquiry.Status status) {}

    Standing take(Actor bank, UUID ref, String text) {
        bank.require(Permission.BANK_SPEAK);
        int bankId = Math.toIntExact(bank.id());
        return transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            Enquiry found = store.find(bankId, ref).orElseThrow(() -> new Refused(IsoRefusal.ENQUIRY_NOT_FOUND));
            work.lock(Stream.of(found.caseId(), caseOfEnquiry.goesOn(found.caseId()))
                    .distinct()
                    .toList());
            Enquiry enquiry = store.lock(found.id()).orElseThrow();
            if (enquiry.status() == Enquiry.Status.AWAITING_SIGNATURE || enquiry.status() == Enquiry.Status.DECLINED) {
                throw new Refused(IsoRefusal.ENQUIRY_NOT_SIGNED);
            }
            ReadEnquiryAnswer.Answer answer =
                    ReadEnquiryAnswer.read(text, ref, enquiry.asked().account());
            Enquiry.Status status = enquiry.status();
            if (store.isFirst(enquiry, answer.ref(), answer.facts(), now)) {
                status = keep(bank, enquiry, answer.facts(), now);
            }
            banks.heard(bankId, now, null);
            return new Standing(ref, status);
        });
    }

    private Enquiry.Status keep(Actor bank, Enquiry enquiry, AccountFacts facts, Instant now) {
        Enquiry.Status status = switch (facts.status()) {
            case "COMP" -> Enquiry.Status.ANSWERED;
            case "PART" -> Enquiry.Status.PARTLY_ANSWERED;
            default -> Enquiry.Status.NOTHING_FOUND;
        };
        store.answered(enquiry.id(), status, now);
        CaseRecord said = new CaseRecord.BankEnquiryAnswered(enquiry.id(), status.name());
        work.tell(bank, Map.of(caseOfEnquiry.goesOn(enquiry.caseId()), List.of(Recorded.of(said))), now);
        audit.record(bank, AuditEntry.of("enquiry.answer", "enquiry", enquiry.id(), enquiry.unitId()), now);
        clockOfEnquiry.disarm(enquiry);
        tell.answered(enquiry.with(status, enquiry.signers()), now);
        outbox.publish(new Change("bank-enquiry", enquiry.id(), enquiry.unitId(), now));
        return status;
    }
}
