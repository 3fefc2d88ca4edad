package org.forestall.server.dispatch;

import java.util.EnumSet;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.TrackOutcome;

/**
 * What stands an operation down: the person was reached and listens, or the money is shown to be safe. A person who was
 * reached and denies is no success: the pair on its way is needed more than before (decision 6).
 */
final class FirstSuccess {

    private static final Set<VictimState> LISTENS =
            EnumSet.of(VictimState.WAVERS, VictimState.ADMITS, VictimState.MONEY_SAFE, VictimState.CLEAN);

    private FirstSuccess() {}

    static boolean isIn(CasesChanged.One change) {
        VictimState state = change.after().standing().victimState();
        boolean listens = LISTENS.contains(state) && change.after().moments().firstContactAt() != null;
        return listens && change.events().stream().anyMatch(FirstSuccess::mayDecide);
    }

    private static boolean mayDecide(CaseEvent event) {
        return event instanceof CaseRecord.StateNoted
                || (event instanceof CaseRecord.TrackRecorded recorded && isContact(recorded.outcome()));
    }

    private static boolean isContact(@org.jspecify.annotations.Nullable TrackOutcome outcome) {
        return outcome != null && outcome.isContact();
    }
}
