package org.forestall.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forestall.engine.CaseSince;
import org.forestall.engine.GradeRuleSettings;
import org.forestall.engine.GradeRules;
import org.forestall.engine.GradeVerdict;
import org.forestall.engine.Reason;
import org.forestall.engine.ReasonCodes;
import org.forestall.engine.VictimState;
import org.springframework.stereotype.Component;

/** Asks the engine's rules whether what has happened on a case raises its grade. */
@Component
class RaiseByRule {

    /** Reasons that say a contact with the scammer is on record. */
    private static final Set<String> ON_RECORD =
            Set.of(ReasonCodes.CALL_LONG, ReasonCodes.CALL_MANY, ReasonCodes.CALL_OVERSEAS, ReasonCodes.APP_OR_LINK);

    private final Timeline timeline;
    private final GradeRules rules = new GradeRules(GradeRuleSettings.DEFAULT);

    RaiseByRule(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The raise that follows, given the case after the events that are about to be kept. */
    Optional<Noted> after(CaseFile file, List<CaseEvent> added, Instant now) {
        GradeVerdict verdict = rules.judge(file.grade(), since(file, added, now), now);
        return verdict.raises(file.grade())
                ? Optional.of(Noted.of(new CaseEvent.GradeRaised(verdict.grade(), true, verdict.reasons())))
                : Optional.empty();
    }

    private CaseSince since(CaseFile file, List<CaseEvent> added, Instant now) {
        return new CaseSince(
                times(file, TrackOutcome.BUSY, added, now),
                timeline.leadsOf(file.id()),
                times(file, TrackOutcome.WITHDRAWAL_STOPPED, added, now),
                denial(file),
                file.standing().victimState() == VictimState.RELAPSED);
    }

    private List<Instant> times(CaseFile file, TrackOutcome outcome, List<CaseEvent> added, Instant now) {
        List<Instant> times = new ArrayList<>(timeline.timesOf(file.id(), outcome));
        for (CaseEvent event : added) {
            if (event instanceof CaseRecord.TrackRecorded recorded && recorded.outcome() == outcome) {
                times.add(now);
            }
        }
        return times;
    }

    private static CaseSince.Denial denial(CaseFile file) {
        if (file.standing().victimState() != VictimState.DENIES) {
            return CaseSince.Denial.NONE;
        }
        boolean onRecord = file.suspicion().reasons().stream().map(Reason::code).anyMatch(ON_RECORD::contains);
        return onRecord ? CaseSince.Denial.AGAINST_RECORD : CaseSince.Denial.UNCONTRADICTED;
    }
}
