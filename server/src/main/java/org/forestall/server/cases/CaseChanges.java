package org.forestall.server.cases;

import java.time.Instant;

/** What each event does to a case. Pure: the same events give the same case. */
final class CaseChanges {

    private CaseChanges() {}

    static CaseFile apply(CaseFile file, CaseEvent event, Instant at) {
        return switch (event) {
            case CaseEvent.Opened ignored -> throw new IllegalStateException("a case is opened once");
            case CaseEvent.LeadJoined joined -> leadJoined(file, joined, at);
            case CaseEvent.GradeRaised raised ->
                graded(file.with(file.suspicion().withReasons(raised.reasons())), raised.to(), at);
            case CaseEvent.GradeLowered lowered -> graded(file, lowered.to(), at);
            case CaseEvent.Claimed claimed -> file.with(Holder.claimed(claimed.staffId(), at));
            case CaseEvent.Assigned assigned -> file.with(Holder.assigned(assigned.staffId(), at));
            case CaseEvent.AssignmentAccepted ignored -> file.with(file.holder().accepted(at));
            // the next one has what is left of the time: the queue's clock is not set anew
            case CaseEvent.AssigneeSilent ignored -> file.with(Holder.NOBODY);
            case CaseEvent.HandedOver handed -> file.with(Holder.claimed(handed.toStaffId(), at));
            case CaseEvent.HandedBack ignored -> queued(file, file.place(), at);
            case CaseEvent.PulledUp pulled ->
                queued(
                        file.with(file.standing().withLevel(pulled.level())),
                        file.place().withQueue(pulled.queueUnitId()),
                        at);
            case CaseRecord record -> recorded(file, record, at);
            case CaseEvent.NoteAdded ignored -> file;
            case CaseEvent.TypeSet set -> file.with(file.suspicion().withType(set.type()));
            case CaseEvent.WatchBegun ignored -> staged(file, Stage.WATCHING);
            case CaseEvent.WatchEnded ignored -> staged(file, Stage.OPEN);
            case CaseEvent.Moved moved ->
                queued(
                        file.with(file.standing().withLevel(1)),
                        new Place(moved.unitId(), moved.queueUnitId(), moved.communityId()),
                        at);
            case CaseEvent.TransferOffered ignored -> staged(file, Stage.TRANSFERRING);
            case CaseEvent.TransferEnded ignored -> staged(file, Stage.OPEN);
            case CaseEvent.Folded folded -> file.with(new Ending(null, new CaseId(folded.into())));
            case CaseEvent.Unfolded ignored -> file.with(Ending.NONE);
            case CaseEvent.Closed closed -> closed(file, closed, at);
            case CaseEvent.Reopened ignored -> reopened(file, at);
        };
    }

    private static CaseFile leadJoined(CaseFile file, CaseEvent.LeadJoined joined, Instant at) {
        CaseFile after = file.with(file.suspicion().and(joined.judgement()))
                .with(file.sums().larger(joined.sums()))
                .with(file.moments().withSignal(at))
                .with(file.pause().ended(at))
                .withOneMoreLead();
        CaseFile awake = file.stage() == Stage.WATCHING ? staged(after, Stage.OPEN) : after;
        return joined.judgement().grade().isAbove(file.grade())
                ? graded(awake, joined.judgement().grade(), at)
                : awake;
    }

    private static CaseFile graded(CaseFile file, org.forestall.engine.Grade to, Instant at) {
        return file.with(file.standing().withGrade(to))
                .with(file.moments().withGradeSince(at))
                .with(Pause.NONE);
    }

    /** Most records tell and change nothing of the row. */
    private static CaseFile recorded(CaseFile file, CaseRecord record, Instant at) {
        return switch (record) {
            case CaseRecord.TrackRecorded track -> tracked(file, track, at);
            case CaseRecord.StateNoted noted -> file.with(file.standing().withVictimState(noted.state()));
            case CaseRecord.VisitStarted ignored -> file.with(file.tried().with(Track.VISIT, at));
            case CaseRecord.ClockPaused paused -> file.with(file.pause().begun(at, paused.until()));
            case CaseRecord.ClockResumed ignored -> file.with(file.pause().ended(at));
            default -> file;
        };
    }

    private static CaseFile tracked(CaseFile file, CaseRecord.TrackRecorded recorded, Instant at) {
        TrackOutcome outcome = recorded.outcome();
        if (outcome == null) {
            return file;
        }
        CaseFile tried = file.with(file.tried().with(recorded.track(), at));
        return outcome.isContact() ? tried.with(file.moments().withContact(at, outcome.isMeeting())) : tried;
    }

    private static CaseFile queued(CaseFile file, Place place, Instant at) {
        return file.with(place).with(Holder.NOBODY).with(file.moments().withQueuedSince(at));
    }

    private static CaseFile staged(CaseFile file, Stage stage) {
        return file.with(file.standing().withStage(stage));
    }

    private static CaseFile closed(CaseFile file, CaseEvent.Closed closed, Instant at) {
        CaseFile typed = closed.confirmedType() == null
                ? file
                : file.with(file.suspicion().withType(closed.confirmedType()));
        return staged(typed, Stage.CLOSED)
                .with(new Ending(closed.outcome(), null))
                .with(typed.sums().updatedBy(closed.sums()))
                .with(typed.moments().withClosed(at));
    }

    private static CaseFile reopened(CaseFile file, Instant at) {
        return staged(file, Stage.OPEN)
                .with(Ending.NONE)
                .with(file.moments().anew(at))
                .with(Tried.NOTHING)
                .with(Pause.NONE)
                .with(Holder.NOBODY);
    }
}
