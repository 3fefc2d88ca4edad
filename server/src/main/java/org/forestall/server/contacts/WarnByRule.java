package org.forestall.server.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Recorded;
import org.forestall.server.guides.Guides;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.notices.TextMessages;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.RevealPurpose;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns the person of a new case by a message that costs nobody's time: kept as due in the transaction that opens the case,
 * sent soon after it, once in the case's life. It is an attempt like one by hand, and no contact.
 *
 * <p>Whoever sends holds the case's lock and looks whether the warning is still due, so that two nodes, or one that died in
 * between, send it once. Where no gateway is there within half an hour it is not sent any more: an old warning frightens.
 */
@Component
class WarnByRule {

    static final Duration GIVEN_UP_AFTER = SendQueuedMessages.GIVEN_UP_AFTER;

    private static final Logger log = LoggerFactory.getLogger(WarnByRule.class);
    private static final int AT_ONCE = 20;

    private final WarningRule rule;
    private final WarningStore warnings;
    private final Sending sending;
    private final CaseWork cases;
    private final Persons persons;
    private final TextMessages gateway;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Actor system;
    private final AtomicBoolean working = new AtomicBoolean();

    WarnByRule(
            WarningRule rule,
            WarningStore warnings,
            Sending sending,
            CaseWork cases,
            Persons persons,
            TextMessages gateway,
            Transactions transactions,
            InstantSource clock,
            Units units) {
        this.rule = rule;
        this.warnings = warnings;
        this.sending = sending;
        this.cases = cases;
        this.persons = persons;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
        this.system = Actor.system("warning", units.subBureau().id());
    }

    /** How a message is written and sent. */
    @Component
    record Sending(ContactDesk desk, ContactNumbers numbers, SendMessage send, Guides guides, PhoneNumbers phones) {}

    @EventListener
    void changed(CasesChanged changed) {
        List<CaseFile> opened = changed.changes().stream()
                .filter(one -> one.has(CaseEvent.Opened.class))
                .map(CasesChanged.One::after)
                .filter(file -> rule.isFor(file.grade()))
                .toList();
        if (!opened.isEmpty()) {
            Instant now = changed.changes().getFirst().at();
            transactions.seeingAll(() -> {
                warnings.due(opened, now);
                return true;
            });
        }
    }

    /** On a thread of its own; one at a time on this node. */
    @Scheduled(fixedDelay = 1_000)
    void sweep() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("warnings").start(this::work);
        }
    }

    private void work() {
        try {
            warnDue();
        } catch (RuntimeException fault) {
            // what went wrong may name a number
            log.warn("warnings wait for the next look: {}", fault.getClass().getSimpleName());
        } finally {
            working.set(false);
        }
    }

    /** Every warning that is due is sent or held back, or waits for a gateway. */
    void warnDue() {
        WarningRule.Hold late = gateway.on() ? WarningRule.Hold.TOO_LATE : WarningRule.Hold.NO_GATEWAY;
        Instant now = clock.instant();
        List<CaseId> due = transactions.in(RowScope.all(), () -> {
            warnings.giveUp(now.minus(GIVEN_UP_AFTER), late, now);
            return gateway.on() ? warnings.listDue(AT_ONCE) : List.<CaseId>of();
        });
        due.forEach(this::warn);
    }

    private void warn(CaseId id) {
        try {
            sending.desk().contact(system, id, this::decided);
        } catch (Refused refused) {
            // closed, folded, or a text that may not leave: rolled back, so it is said in a transaction of its own
            WarningRule.Hold why = refused.refusal() instanceof ContactRefusal
                    ? WarningRule.Hold.TEXT_REFUSED
                    : WarningRule.Hold.MOVED_ON;
            transactions.in(RowScope.all(), () -> {
                warnings.hold(id, why, clock.instant());
                return true;
            });
        }
    }

    private List<Recorded> decided(CaseFile file, Instant now) {
        if (!warnings.isDue(file.id())) {
            return List.of();
        }
        WarningRule.Hold hold = rule.hold(file, past(file));
        String phone = hold == null ? phoneOf(file) : null;
        if (hold == null && phone == null) {
            hold = WarningRule.Hold.NO_NUMBER;
        }
        if (hold != null) {
            warnings.hold(file.id(), hold, now);
            return List.of(Recorded.of(new CaseRecord.WarningHeld(hold.name())));
        }
        String callback = sending.guides().callbackOf(file.place().unitId());
        SendMessage.Draft draft =
                new SendMessage.Draft(sending.numbers().next(), rule.letter(file, callback, phone), WarningRule.NAME);
        Recorded said = sending.send().keep(system, file, now, draft);
        warnings.sent(file.id(), draft.id(), now);
        return List.of(said);
    }

    /** The latest that takes messages; a landline does not. */
    private @Nullable String phoneOf(CaseFile file) {
        return persons.reveal(system, file.person(), RevealPurpose.CASE_WORK.name()).phones().stream()
                .filter(sending.phones()::takesMessages)
                .findFirst()
                .orElse(null);
    }

    private List<Past> past(CaseFile file) {
        PersonId root = persons.rootsOf(List.of(file.person())).getOrDefault(file.person(), file.person());
        List<Past> all = new ArrayList<>();
        for (CaseFile other : cases.ofPersons(persons.membersOf(root))) {
            all.addAll(cases.history(other.id()));
        }
        return all;
    }
}
