package org.forestall.server.iso20022;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.banks.BankRef;
import org.forestall.server.banks.Banks;
import org.forestall.server.banks.DeliveryFormat;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.orders.OrderAccounts;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a bank about an account: the one that a stop-payment is on, or one that is named.
 *
 * <p>Refuses with ENQUIRY_INVALID, ENQUIRY_BANK, and what the case's state table says.
 */
@Component
class AskBank {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_DAYS = 366;
    private static final String ACCOUNT = "[A-Z0-9]{4,34}";

    private final CaseWork work;
    private final EnquiryStore store;
    private final SignEnquiry signEnquiry;
    private final OrderAccounts orders;
    private final CaseOfEnquiry caseOfEnquiry;
    private final Banks banks;
    private final BlindIndex blind;
    private final AuditTrail audit;
    private final ZoneId zone;

    AskBank(
            CaseWork work,
            EnquiryStore store,
            SignEnquiry signEnquiry,
            OrderAccounts orders,
            CaseOfEnquiry caseOfEnquiry,
            Banks banks,
            BlindIndex blind,
            AuditTrail audit,
            JurisdictionProfile profile) {
        this.work = work;
        this.store = store;
        this.signEnquiry = signEnquiry;
        this.orders = orders;
        this.caseOfEnquiry = caseOfEnquiry;
        this.banks = banks;
        this.blind = blind;
        this.audit = audit;
        this.zone = profile.zone();
    }

    /**
     * A question as somebody writes it down.
     *
     * @param order the order whose account is meant; it brings bank and account along
     * @param bank its code
     * @param from the first day that is asked about, ISO 8601; thirty days ago unless said
     */
    record Form(
            @Nullable Long order,
            @Nullable String bank,
            @Nullable String account,
            @Nullable Set<Enquiry.Question> questions,
            Enquiry.@Nullable Basis basis,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    private record Target(@Nullable Long orderId, BankRef bank, String account) {}

    Enquiry ask(Actor actor, CaseId id, Form form) {
        AtomicReference<Enquiry> made = new AtomicReference<>();
        work.record(new CaseOrder(actor, id, Permission.ORDER_ASK, Move.RECORD_CONTACT), (file, now) -> {
            Enquiry enquiry = place(actor, file, form, now);
            made.set(enquiry);
            return List.of(Recorded.of(new CaseRecord.BankEnquiryAsked(enquiry.id(), enquiry.bankId())));
        });
        return java.util.Objects.requireNonNull(made.get());
    }

    private Enquiry place(Actor actor, CaseFile file, Form form, Instant now) {
        Target target = target(file.id(), form);
        if (banks.deliveryFormat(target.bank().id()) != DeliveryFormat.ISO20022) {
            throw new Refused(IsoRefusal.ENQUIRY_BANK);
        }
        UUID key = blind.key("bank-account", target.bank().code() + ":" + target.account());
        Enquiry enquiry = new Enquiry(
                store.newId(),
                UUID.randomUUID(),
                file.id(),
                file.place().unitId(),
                target.bank().id(),
                target.orderId(),
                key,
                asked(form, target.account(), LocalDate.ofInstant(now, zone)),
                Enquiry.Status.AWAITING_SIGNATURE,
                true,
                now,
                new Enquiry.AskedBy(actor.id(), actor.name()),
                new ArrayList<>(),
                null,
                new Enquiry.Delivery(0, null, null));
        store.insert(enquiry);
        audit.record(actor, AuditEntry.of("enquiry.ask", "enquiry", enquiry.id(), enquiry.unitId()), now);
        return signEnquiry.signedByAsker(actor, enquiry, now);
    }

    private Target target(CaseId id, Form form) {
        Long orderId = form.order();
        if (orderId != null) {
            OrderAccounts.OrderAccount order = orders.find(orderId)
                    .filter(one -> caseOfEnquiry.goesOn(one.caseId()).equals(id))
                    .orElseThrow(() -> Refused.field(IsoRefusal.ENQUIRY_INVALID, "order"));
            return new Target(orderId, banks.find(order.bankId()).orElseThrow(), order.account());
        }
        BankRef bank = banks.find(form.bank() == null ? "" : form.bank())
                .orElseThrow(() -> Refused.field(IsoRefusal.ENQUIRY_INVALID, "bank"));
        String written = form.account() == null ? "" : form.account();
        String account = written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!account.matches(ACCOUNT)) {
            throw Refused.field(IsoRefusal.ENQUIRY_INVALID, "account");
        }
        return new Target(null, bank, account);
    }

    private static Enquiry.Asked asked(Form form, String account, LocalDate today) {
        Set<Enquiry.Question> questions = form.questions();
        Enquiry.Basis basis = form.basis();
        String reason = form.reason();
        if (questions == null || questions.isEmpty()) {
            throw Refused.field(IsoRefusal.ENQUIRY_INVALID, "questions");
        }
        if (basis == null) {
            throw Refused.field(IsoRefusal.ENQUIRY_INVALID, "basis");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.field(IsoRefusal.ENQUIRY_INVALID, "reason");
        }
        LocalDate from = day(form.from(), today.minusDays(30), "from");
        LocalDate to = day(form.to(), today, "to");
        if (to.isBefore(from)
                || Duration.between(from.atStartOfDay(), to.atStartOfDay()).toDays() > LONGEST_DAYS) {
            throw Refused.field(IsoRefusal.ENQUIRY_INVALID, "to");
        }
        return new Enquiry.Asked(questions, basis, from, to, account, reason.strip());
    }

    private static LocalDate day(@Nullable String written, LocalDate unless, String field) {
        try {
            return written == null ? unless : LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw Refused.field(IsoRefusal.ENQUIRY_INVALID, field);
        }
    }
}
