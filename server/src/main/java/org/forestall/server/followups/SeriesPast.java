package org.forestall.server.followups;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.TrackOutcome;

/**
 * What a case's events say about its series of follow-ups. Pure.
 *
 * @param results of the running series, in order
 * @param planned whether a series was planned since the person was persuaded, and nothing has shaken that since
 * @param stopped whether a payment was stopped at the bank
 */
record SeriesPast(List<Result> results, boolean planned, boolean stopped) {

    static final Set<VictimState> PERSUADED = EnumSet.of(VictimState.ADMITS, VictimState.MONEY_SAFE, VictimState.CLEAN);

    static SeriesPast of(List<Past> history) {
        List<Result> results = new ArrayList<>();
        boolean planned = false;
        boolean stopped = false;
        for (Past past : history) {
            CaseEvent event = past.event();
            planned = event instanceof CaseRecord.FollowUpPlanned || (planned && !shakes(event));
            stopped |= event instanceof CaseRecord.TrackRecorded track
                    && track.outcome() == TrackOutcome.WITHDRAWAL_STOPPED;
            if (event instanceof CaseRecord.FollowUpDone done) {
                results.add(Result.valueOf(done.result()));
            } else if (event instanceof CaseRecord.FollowUpsEnded || event instanceof CaseEvent.Reopened) {
                results.clear();
            }
        }
        return new SeriesPast(List.copyOf(results), planned, stopped);
    }

    /** What the rule looks at. */
    Series.Risk risk(CaseFile file) {
        BigDecimal moved = file.sums().moved();
        return new Series.Risk(file.grade(), stopped || (moved != null && moved.signum() > 0));
    }

    private static boolean shakes(CaseEvent event) {
        return event instanceof CaseEvent.Reopened
                || (event instanceof CaseRecord.StateNoted noted && !PERSUADED.contains(noted.state()));
    }
}
