package org.forestall.server.banks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.cases.TrackStatus;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A counter says what it sees: the customer is still here, left, was persuaded, took the money out, or was in no danger. The
 * last ends the waiting for an answer; a customer who left does not.
 *
 * <p>Refuses with ALERT_NOT_FOUND, ALERT_OVER, ANSWER_MISSING, NOTE_TOO_LONG.
 */
@Component
class NoteOnAlert {

    private static final int LONGEST = 1_000;

    private final AlertStore alerts;
    private final AlertClock alertClock;
    private final TellOfAlerts tell;
    private final CaseWork work;
    private final CaseOfAlert caseOfAlert;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    NoteOnAlert(
            AlertStore alerts,
            AlertClock alertClock,
            TellOfAlerts tell,
            CaseWork work,
            CaseOfAlert caseOfAlert,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.alerts = alerts;
        this.alertClock = alertClock;
        this.tell = tell;
        this.work = work;
        this.caseOfAlert = caseOfAlert;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    Alert note(Actor bank, UUID ref, @Nullable CounterNote seen, @Nullable String text) {
        bank.require(Permission.BANK_SPEAK);
        if (seen == null) {
            throw Refused.field(BankRefusal.ANSWER_MISSING, "seen");
        }
        if (text != null && text.length() > LONGEST) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "text");
        }
        return transactions.in(RowScope.all(), () -> {
            Alert alert = lock(Math.toIntExact(bank.id()), ref);
            if (alert.result() != null) {
                return sameAgain(alert, seen);
            }
            keep(bank, alert, seen, text);
            return alerts.find(alert.id()).orElseThrow();
        });
    }

    private Alert lock(int bankId, UUID ref) {
        caseOfAlert.lock(alerts.find(bankId, ref).orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND)));
        return alerts.lock(bankId, ref).orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND));
    }

    /** A bank that did not hear our answer says it again; something else is too late. */
    private static Alert sameAgain(Alert alert, CounterNote seen) {
        if (seen.result() == alert.result()) {
            return alert;
        }
        throw new Refused(BankRefusal.ALERT_OVER);
    }

    private void keep(Actor bank, Alert alert, CounterNote seen, @Nullable String text) {
        Instant now = clock.instant();
        AlertResult result = seen.result();
        if (result != null) {
            alerts.close(alert.id(), result, now);
        }
        alerts.add(alert, new AlertStore.Step(AlertStore.Side.BANK, seen.name(), now, bank.name(), text));
        if (seen == CounterNote.NO_CONCERN && !alert.isAnswered()) {
            alerts.answer(alert, new Alert.Answer(AlertAnswer.ALL_CLEAR, now, 0, bank.name(), null));
            alertClock.disarm(alert);
            tell.answered(alert, now);
        }
        tellCase(bank, alert, seen, text);
        tell.noted(alert, seen, now);
        audit.record(bank, AuditEntry.of("bank-alert.note", "bank-alert", alert.id(), alert.unitId()), now);
    }

    private void tellCase(Actor bank, Alert alert, CounterNote seen, @Nullable String text) {
        CaseId caseId = caseOfAlert.of(alert).orElse(null);
        if (caseId == null) {
            return;
        }
        List<Recorded> said = new ArrayList<>();
        said.add(new Recorded(new CaseRecord.BankAlertNoted(alert.id(), seen.name()), text));
        switch (seen) {
            case PERSUADED -> said.add(track(TrackStatus.SUCCEEDED, TrackOutcome.WITHDRAWAL_STOPPED));
            case WITHDREW ->
                said.add(Recorded.of(new CaseRecord.TrackRecorded(Track.BANK, TrackStatus.FAILED, null, null)));
            case NO_CONCERN -> said.add(track(TrackStatus.SUCCEEDED, TrackOutcome.ALL_CLEAR));
            case SEEN, LEFT -> {}
        }
        boolean open = work.list(List.of(caseId)).stream().anyMatch(file -> file.stage() != Stage.CLOSED);
        if (open) {
            // not told by the way: a withdrawal that was stopped may raise the grade
            work.record(new CaseOrder(bank, caseId, Permission.BANK_SPEAK, Move.RECORD_TRACK), (file, at) -> said);
        }
    }

    private static Recorded track(TrackStatus status, TrackOutcome outcome) {
        return Recorded.of(new CaseRecord.TrackRecorded(Track.BANK, status, outcome, null));
    }
}
