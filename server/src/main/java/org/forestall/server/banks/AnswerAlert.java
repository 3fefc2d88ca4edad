package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody of the police answers a counter: a pair comes, keep the customer talking, or there is no danger. Whoever sees
 * the alert may answer it, also where the case lies with another station.
 *
 * <p>Refuses with ALERT_NOT_FOUND, ALERT_OVER, ANSWER_MISSING, ALL_CLEAR_REASON, NOTE_TOO_LONG.
 */
@Component
class AnswerAlert {

    private static final int LONGEST = 1_000;
    private static final int LATEST_MINUTES = 240;

    private final AlertStore alerts;
    private final AlertClock alertClock;
    private final TellOfAlerts tell;
    private final CaseWork work;
    private final CaseOfAlert caseOfAlert;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    AnswerAlert(
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

    /**
     * @param minutes until the pair is there; none where nobody can say
     */
    void answer(Actor actor, long id, @Nullable AlertAnswer answer, @Nullable Integer minutes, @Nullable String note) {
        actor.require(Permission.BANK_ANSWER);
        check(answer, minutes, note);
        if (answer == null) {
            throw Refused.field(BankRefusal.ANSWER_MISSING, "answer");
        }
        transactions.in(actor.scope(), () -> {
            Alert alert = lock(id);
            if (alert.isOver()) {
                throw new Refused(BankRefusal.ALERT_OVER);
            }
            keep(actor, alert, answer, minutes, note);
            return alert;
        });
    }

    private Alert lock(long id) {
        caseOfAlert.lock(alerts.find(id).orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND)));
        return alerts.lock(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND));
    }

    private void keep(Actor actor, Alert alert, AlertAnswer answer, @Nullable Integer minutes, @Nullable String note) {
        Instant now = clock.instant();
        Instant expected = minutes == null ? null : now.plus(Duration.ofMinutes(minutes));
        alerts.answer(alert, new Alert.Answer(answer, now, actor.id(), actor.name(), expected));
        if (answer == AlertAnswer.ALL_CLEAR && alert.result() == null) {
            alerts.close(alert.id(), AlertResult.ALL_CLEAR, now);
        }
        alerts.add(alert, new AlertStore.Step(AlertStore.Side.POLICE, answer.name(), now, actor.name(), note));
        alertClock.disarm(alert);
        tellCase(actor, alert, answer, note, now);
        transactions.seeingAll(() -> {
            tell.answered(alert, now);
            return alert;
        });
        audit.record(actor, AuditEntry.of("bank-alert.answer", "bank-alert", alert.id(), alert.unitId()), now);
    }

    /** The case may be another station's: what is said at the counter belongs to its record all the same. */
    private void tellCase(Actor actor, Alert alert, AlertAnswer answer, @Nullable String note, Instant now) {
        CaseId caseId = caseOfAlert.of(alert).orElse(null);
        if (caseId == null) {
            return;
        }
        List<Recorded> said = new ArrayList<>();
        said.add(new Recorded(new CaseRecord.BankAlertAnswered(alert.id(), answer.name()), note));
        if (answer == AlertAnswer.ALL_CLEAR) {
            TrackOutcome clear = TrackOutcome.ALL_CLEAR;
            said.add(Recorded.of(new CaseRecord.TrackRecorded(Track.BANK, clear.leavesTrack(), clear, null)));
        }
        transactions.seeingAll(() -> work.tell(actor, Map.of(caseId, said), now));
    }

    private static void check(@Nullable AlertAnswer answer, @Nullable Integer minutes, @Nullable String note) {
        if (answer == AlertAnswer.ALL_CLEAR && (note == null || note.isBlank())) {
            throw Refused.field(BankRefusal.ALL_CLEAR_REASON, "note");
        }
        if (note != null && note.length() > LONGEST) {
            throw Refused.field(BankRefusal.NOTE_TOO_LONG, "note");
        }
        if (minutes != null && (minutes < 0 || minutes > LATEST_MINUTES)) {
            throw Refused.field(BankRefusal.ANSWER_MISSING, "minutes");
        }
    }
}
