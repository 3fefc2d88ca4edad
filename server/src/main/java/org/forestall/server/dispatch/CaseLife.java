package org.forestall.server.dispatch;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.jspecify.annotations.Nullable;

/** What a case waits for while its events go by. */
final class CaseLife {

    private static final Set<VictimState> PERSUADED =
            EnumSet.of(VictimState.ADMITS, VictimState.MONEY_SAFE, VictimState.CLEAN);

    private Stage stage = Stage.OPEN;
    private int unitId;
    private @Nullable Long holder;
    private boolean accepted;
    private boolean called;
    private boolean paused;
    private boolean travelling;
    private boolean onSite;
    private boolean searching;
    private boolean bankAsked;
    private boolean reached;
    private VictimState state = VictimState.UNREACHED;
    private final Set<Long> guards = new HashSet<>();

    boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    int unitId() {
        return unitId;
    }

    @Nullable
    Long staffId() {
        return holder;
    }

    /** What happens now counts before what is not done: a pair at the door is at work, whoever has signed. */
    Wait waitsFor() {
        if (stage == Stage.TRANSFERRING) {
            return Wait.TRANSFER;
        }
        if (stage == Stage.WATCHING) {
            return Wait.WATCH;
        }
        if (onSite) {
            return Wait.ON_SITE;
        }
        if (travelling) {
            return Wait.TRAVEL;
        }
        if (!guards.isEmpty()) {
            return Wait.GUARD;
        }
        if (paused) {
            return Wait.PAUSED;
        }
        return atRest();
    }

    private Wait atRest() {
        if (PERSUADED.contains(state)) {
            return Wait.CLOSING;
        }
        if (holder == null) {
            return Wait.QUEUE;
        }
        if (!accepted) {
            return Wait.ACCEPTANCE;
        }
        if (searching) {
            return Wait.SEARCH;
        }
        if (reached) {
            return bankAsked ? Wait.BANK : Wait.PERSUASION;
        }
        return called ? Wait.BETWEEN_ATTEMPTS : Wait.FIRST_CALL;
    }

    void happened(Past past) {
        switch (past.event()) {
            case CaseRecord record -> recorded(record);
            case CaseEvent.Opened opened -> unitId = opened.unitId();
            case CaseEvent.Moved moved -> {
                unitId = moved.unitId();
                toQueue();
            }
            case CaseEvent.Claimed claimed -> held(claimed.staffId(), true);
            case CaseEvent.Assigned assigned -> held(assigned.staffId(), false);
            case CaseEvent.AssignmentAccepted ignored -> accepted = true;
            case CaseEvent.HandedOver handed -> held(handed.toStaffId(), true);
            case CaseEvent.AssigneeSilent ignored -> toQueue();
            case CaseEvent.HandedBack ignored -> toQueue();
            case CaseEvent.PulledUp ignored -> toQueue();
            case CaseEvent.LeadJoined ignored -> {
                paused = false;
                stage = stage == Stage.WATCHING ? Stage.OPEN : stage;
            }
            case CaseEvent.GradeRaised ignored -> paused = false;
            case CaseEvent.GradeLowered ignored -> paused = false;
            case CaseEvent.WatchBegun ignored -> stage = Stage.WATCHING;
            case CaseEvent.WatchEnded ignored -> stage = Stage.OPEN;
            case CaseEvent.TransferOffered ignored -> stage = Stage.TRANSFERRING;
            case CaseEvent.TransferEnded ignored -> stage = Stage.OPEN;
            case CaseEvent.Closed ignored -> stage = Stage.CLOSED;
            case CaseEvent.Reopened ignored -> reopened();
            case CaseEvent.NoteAdded ignored -> {}
            case CaseEvent.TypeSet ignored -> {}
            case CaseEvent.Folded ignored -> {}
            case CaseEvent.Unfolded ignored -> {}
        }
    }

    private void recorded(CaseRecord record) {
        switch (record) {
            case CaseRecord.StateNoted noted -> state = noted.state();
            case CaseRecord.ClockPaused ignored -> paused = true;
            case CaseRecord.ClockResumed ignored -> paused = false;
            case CaseRecord.VisitStarted ignored -> travelling = true;
            case CaseRecord.VisitArrived ignored -> {
                travelling = false;
                onSite = true;
            }
            case CaseRecord.GuardBegun guard -> guards.add(guard.guardId());
            case CaseRecord.GuardEnded guard -> guards.remove(guard.guardId());
            case CaseRecord.SearchBegun ignored -> searching = true;
            case CaseRecord.SearchEnded ignored -> searching = false;
            case CaseRecord.TrackRecorded recorded -> tracked(recorded);
            default -> {}
        }
    }

    private void tracked(CaseRecord.TrackRecorded recorded) {
        TrackOutcome outcome = recorded.outcome();
        if (outcome == null) {
            return;
        }
        called |= recorded.track() == Track.CALL;
        reached |= outcome.isContact();
        if (recorded.track() == Track.VISIT) {
            travelling = false;
            onSite = false;
        }
        if (recorded.track() == Track.BANK) {
            bankAsked = outcome == TrackOutcome.ALERTED || outcome == TrackOutcome.NO_RESPONSE;
        }
    }

    private void held(long staffId, boolean isAccepted) {
        holder = staffId;
        accepted = isAccepted;
    }

    private void toQueue() {
        holder = null;
        accepted = false;
    }

    private void reopened() {
        stage = Stage.OPEN;
        toQueue();
        called = false;
        reached = false;
        paused = false;
        travelling = false;
        onSite = false;
        searching = false;
        bankAsked = false;
    }
}
