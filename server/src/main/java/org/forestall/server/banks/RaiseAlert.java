package org.forestall.server.banks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Recorded;
import org.forestall.server.leads.CounterLeads;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A counter rings. The alert opens, joins or reopens the customer's case and raises it, reaches the post nearest to the
 * counter and whoever has the case, and starts the clock of the answer: in one transaction. The same alert twice is one.
 *
 * <p>Refuses with ALERT_INVALID, BRANCH_NOT_FOUND, NOTE_TOO_LONG. What is wrong with the customer's data does not hold the
 * alarm up: it then has no case until somebody mends the lead.
 */
@Component
class RaiseAlert {

    private static final int LONGEST = 1_000;
    private static final int ANSWERS_AT_MOST = 20;

    private final BankStore banks;
    private final AlertStore alerts;
    private final CounterLeads leads;
    private final WatchValues watches;
    private final Cases cases;
    private final CaseWork work;
    private final TellOfAlerts tell;
    private final AlertClock alertClock;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final JurisdictionProfile profile;
    private final InstantSource clock;

    RaiseAlert(
            BankStore banks,
            AlertStore alerts,
            CounterLeads leads,
            WatchValues watches,
            Cases cases,
            CaseWork work,
            TellOfAlerts tell,
            AlertClock alertClock,
            AuditTrail audit,
            Transactions transactions,
            JurisdictionProfile profile,
            InstantSource clock) {
        this.banks = banks;
        this.alerts = alerts;
        this.leads = leads;
        this.watches = watches;
        this.cases = cases;
        this.work = work;
        this.tell = tell;
        this.alertClock = alertClock;
        this.audit = audit;
        this.transactions = transactions;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * The alert as the bank sends it.
     *
     * @param watchValues keyed values of the customer that the bank found in its watch set; empty without a watch
     * @param at by the bank's clock; its receipt where it is left out
     */
    record Ring(
            @Nullable UUID id,
            @Nullable String branch,
            @Nullable Customer customer,
            @Nullable List<Long> watchValues,
            @Nullable BigDecimal amount,
            @Nullable String channel,
            @Nullable List<Alert.CounterAnswer> answers,
            @Nullable String note,
            @Nullable Instant at) {}

    /** Who stands at the counter, as far as the bank says. */
    record Customer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String address) {}

    Alert raise(Actor bank, Ring ring) {
        bank.require(Permission.BANK_SPEAK);
        int bankId = Math.toIntExact(bank.id());
        UUID ref = ring.id();
        check(ring);
        if (ref == null) {
            throw Refused.field(BankRefusal.ALERT_INVALID, "id");
        }
        Optional<Alert> before = transactions.in(RowScope.all(), () -> alerts.find(bankId, ref));
        return before.orElseGet(() -> take(bank, bankId, ref, ring));
    }

    private Alert take(Actor bank, int bankId, UUID ref, Ring ring) {
        Branch branch = transactions.in(
                RowScope.all(),
                () -> banks.branch(bankId, String.valueOf(ring.branch()))
                        .filter(one -> !one.closed())
                        .orElseThrow(() -> Refused.field(BankRefusal.BRANCH_NOT_FOUND, "branch")));
        boolean watched = transactions.in(RowScope.all(), () -> watches.isWatched(bankId, given(ring.watchValues())));
        Instant now = clock.instant();
        leads.take(bank, lead(bankId, branch, ref, ring, watched, now), outcome -> {
            if (alerts.find(bankId, ref).isEmpty()) {
                keep(bank, branch, ref, ring, watched, outcome.caseId(), now);
            }
        });
        return transactions.in(RowScope.all(), () -> alerts.find(bankId, ref).orElseThrow());
    }

    private void keep(
            Actor bank, Branch branch, UUID ref, Ring ring, boolean watched, @Nullable Long caseNumber, Instant now) {
        CaseId caseId = caseNumber == null ? null : new CaseId(caseNumber);
        Alert alert = new Alert(
                alerts.newId(),
                branch.bankId(),
                branch.id(),
                ref,
                branch.unitId(),
                caseId,
                watched,
                new Alert.Sum(ring.amount(), profile.currency().getCurrencyCode(), ring.channel()),
                new Alert.Times(ring.at() == null ? now : ring.at(), now, null),
                null,
                null,
                0,
                new Alert.Said(nameOf(ring), given(ring.answers()), ring.note()));
        Integer caseUnit = caseId == null
                ? null
                : cases.find(caseId)
                        .map(CaseFile::place)
                        .map(place -> place.unitId())
                        .orElse(null);
        alerts.insert(alert, caseUnit);
        alerts.add(alert, new AlertStore.Step(AlertStore.Side.BANK, "RAISED", now, bank.name(), null));
        if (caseId != null) {
            work.tell(
                    bank,
                    Map.of(
                            caseId,
                            List.of(Recorded.of(new CaseRecord.BankAlertRaised(alert.id(), branch.bankId(), watched)))),
                    now);
        }
        alertClock.arm(alert);
        alerts.climbed(alert.id(), tell.raised(alert, now));
        Instant at = ring.at();
        banks.heard(
                branch.bankId(),
                now,
                at == null ? null : (int) Duration.between(now, at).toSeconds());
        audit.record(bank, AuditEntry.of("bank-alert.raise", "bank-alert", alert.id(), branch.unitId()), now);
    }

    private CounterLeads.FromCounter lead(
            int bankId, Branch branch, UUID ref, Ring ring, boolean watched, Instant now) {
        Bank bank = banks.find(bankId).orElseThrow();
        Customer customer = ring.customer();
        Map<String, @Nullable String> fields = new HashMap<>();
        if (customer != null) {
            fields.put("person.name", customer.name());
            fields.put("person.phone", customer.phone());
            fields.put("person.idNumber", customer.idNumber());
            fields.put("person.address", customer.address());
        }
        BigDecimal amount = ring.amount();
        fields.put("money.atRisk", amount == null ? null : amount.toPlainString());
        fields.put("money.channel", ring.channel());
        // a person who is watched and now stands at a counter is being sent there by somebody
        fields.put("grade", watched ? "URGENT" : "HIGH");
        fields.put("text", textOf(ring));
        return new CounterLeads.FromCounter(bank.code(), bank.name(), ref.toString(), now, fields, branch.unitId());
    }

    private static @Nullable String textOf(Ring ring) {
        String answers = given(ring.answers()).stream()
                .map(one -> one.question() + ": " + one.answer())
                .collect(Collectors.joining("; "));
        String note = ring.note() == null ? "" : ring.note();
        String text = (note + " " + answers).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String nameOf(Ring ring) {
        Customer customer = ring.customer();
        return customer == null ? null : customer.name();
    }

    private static void check(Ring ring) {
        BigDecimal amount = ring.amount();
        if (amount != null && (amount.signum() < 0 || amount.precision() - amount.scale() > 15)) {
            throw Refused.field(BankRefusal.ALERT_INVALID, "amount");
        }
        String note = ring.note();
        boolean longAnswer = given(ring.answers()).stream()
                .anyMatch(
                        one -> one.answer().length() > LONGEST || one.question().length() > LONGEST);
        if ((note != null && note.length() > LONGEST)
                || longAnswer
                || given(ring.answers()).size() > ANSWERS_AT_MOST) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "note");
        }
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
