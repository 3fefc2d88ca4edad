package org.forestall.server.cases;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/**
 * The events that other packages may add to a case through {@link Cases#record}. None of them closes, reopens, moves or
 * hands over a case: whoever can only record cannot slip past the close door.
 */
public sealed interface CaseRecord extends CaseEvent
        permits CaseRecord.TrackRecorded,
                CaseRecord.StateNoted,
                CaseRecord.SignsTicked,
                CaseRecord.StepTaken,
                CaseRecord.MessageSent,
                CaseRecord.WarningHeld,
                CaseRecord.VisitStarted,
                CaseRecord.VisitArrived,
                CaseRecord.EvidenceAdded,
                CaseRecord.SweepAnswered,
                CaseRecord.GuardBegun,
                CaseRecord.GuardEnded,
                CaseRecord.SearchBegun,
                CaseRecord.SectorTaken,
                CaseRecord.SectorCleared,
                CaseRecord.CarrierAsked,
                CaseRecord.NotFoundForNow,
                CaseRecord.SearchEnded,
                CaseRecord.PromiseMade,
                CaseRecord.PromiseKept,
                CaseRecord.ClockPaused,
                CaseRecord.ClockResumed,
                CaseRecord.ClockWarned,
                CaseRecord.ClockBreached,
                CaseRecord.BreachExplained,
                CaseRecord.Escalated,
                CaseRecord.OperationStarted,
                CaseRecord.TrackTaken,
                CaseRecord.TrackStoodDown,
                CaseRecord.StandDownAcknowledged,
                CaseRecord.FollowUpPlanned,
                CaseRecord.FollowUpDone,
                CaseRecord.FollowUpsEnded,
                CaseRecord.Reviewed,
                CaseRecord.HouseholdSignal,
                CaseRecord.AccountSignal,
                CaseRecord.FeedbackSent,
                CaseRecord.BankWatchPlaced,
                CaseRecord.BankWatchRenewed,
                CaseRecord.BankWatchEnded,
                CaseRecord.BankWatchAcknowledged,
                CaseRecord.BankAlertRaised,
                CaseRecord.BankAlertAnswered,
                CaseRecord.BankAlertNoted,
                CaseRecord.BankOrderAsked,
                CaseRecord.BankOrderSigned,
                CaseRecord.BankOrderAnswered,
                CaseRecord.BankOrderRenewed,
                CaseRecord.BankOrderEnded,
                CaseRecord.OfferMade,
                CaseRecord.OfferAnswered,
                CaseRecord.ReinforcementCalled,
                CaseRecord.ReinforcementEnded,
                CaseRecord.ReinforcementAcknowledged,
                CaseRecord.BankEnquiryAsked,
                CaseRecord.BankEnquiryAnswered {

    /**
     * What came of one attempt on a track.
     *
     * @param attemptId the attempt's own record; none for what was entered on the track directly
     */
    record TrackRecorded(
            Track track,
            TrackStatus status,
            @Nullable TrackOutcome outcome,
            @Nullable Long attemptId) implements CaseRecord {}

    record StateNoted(VictimState state) implements CaseRecord {}

    /** Signs of resistance seen at a contact (china.md 5.2), by code. */
    record SignsTicked(List<String> signs) implements CaseRecord {
        public SignsTicked {
            signs = List.copyOf(signs);
        }
    }

    /**
     * One move of the persuasion.
     *
     * @param state where the person stood when it was tried
     * @param result WORKED, FAILED or OPEN
     */
    record StepTaken(String step, VictimState state, String result) implements CaseRecord {}

    /** @param rule which rule sent it, by code; none where a person did */
    record MessageSent(long messageId, @Nullable String rule) implements CaseRecord {}

    /** The warning that goes out by rule was held back; the reason by code. */
    record WarningHeld(String reason) implements CaseRecord {}

    record VisitStarted(long visitId, List<Long> crew) implements CaseRecord {
        public VisitStarted {
            crew = List.copyOf(crew);
        }
    }

    record VisitArrived(long visitId) implements CaseRecord {}

    record EvidenceAdded(long evidenceId, EvidenceKind proof) implements CaseRecord {}

    /** One line of the hidden-channel sweep, by code. */
    record SweepAnswered(String line, String answer) implements CaseRecord {}

    record GuardBegun(long guardId, long staffId) implements CaseRecord {}

    record GuardEnded(long guardId, long minutes) implements CaseRecord {}

    record SearchBegun(long planId) implements CaseRecord {}

    record SectorTaken(long sectorId, String sector, long staffId) implements CaseRecord {}

    record SectorCleared(long sectorId, String sector, boolean found) implements CaseRecord {}

    record CarrierAsked() implements CaseRecord {}

    /** 暂时找不到: it comes back by itself. */
    record NotFoundForNow(Instant returnsAt) implements CaseRecord {}

    record SearchEnded(boolean found) implements CaseRecord {}

    /** Something promised to the person or the family, due at a time. */
    record PromiseMade(long promiseId, Instant dueAt) implements CaseRecord {}

    record PromiseKept(long promiseId) implements CaseRecord {}

    /** The clocks stand still until then at the latest. */
    record ClockPaused(PauseReason reason, Instant until) implements CaseRecord {}

    record ClockResumed() implements CaseRecord {}

    record ClockWarned(DueKind clock, Instant dueAt) implements CaseRecord {}

    record ClockBreached(DueKind clock, Instant dueAt) implements CaseRecord {}

    record BreachExplained(DueKind clock, BreachReason reason) implements CaseRecord {}

    /** A post was told; it answers for the next step. */
    record Escalated(DueKind clock, int rung, String post, int unitId) implements CaseRecord {}

    record OperationStarted(List<Track> tracks) implements CaseRecord {
        public OperationStarted {
            tracks = List.copyOf(tracks);
        }
    }

    record TrackTaken(Track track, long staffId) implements CaseRecord {}

    /** @param staffId who had taken it and has to acknowledge; nobody where nobody had */
    record TrackStoodDown(Track track, @Nullable Long staffId) implements CaseRecord {}

    record StandDownAcknowledged(Track track, long staffId) implements CaseRecord {}

    record FollowUpPlanned(int number, Instant dueAt) implements CaseRecord {}

    record FollowUpDone(int number, String result) implements CaseRecord {}

    record FollowUpsEnded(String reason) implements CaseRecord {}

    record Reviewed(String result) implements CaseRecord {}

    /** Somebody of the household was warned of too. */
    record HouseholdSignal(long otherCaseId) implements CaseRecord {}

    /** Somebody else was warned of who was told to pay into the same account. */
    record AccountSignal(long otherCaseId) implements CaseRecord {}

    record FeedbackSent(long leadId) implements CaseRecord {}

    /** The banks look out for the person at their counters until then. */
    record BankWatchPlaced(long watchId, Instant until) implements CaseRecord {}

    record BankWatchRenewed(long watchId, Instant until) implements CaseRecord {}

    /** @param reason LIFTED, EXPIRED or CASE_CLOSED */
    record BankWatchEnded(long watchId, String reason) implements CaseRecord {}

    /**
     * A bank or branch knows of the watch.
     *
     * @param waiting how many have not said so yet
     */
    record BankWatchAcknowledged(long watchId, int waiting) implements CaseRecord {}

    /** A counter rang the alarm about the person. */
    record BankAlertRaised(long alertId, int bankId, boolean watched) implements CaseRecord {}

    /** @param answer COMING, KEEP_TALKING or ALL_CLEAR */
    record BankAlertAnswered(long alertId, String answer) implements CaseRecord {}

    /** What the counter saw, by code. */
    record BankAlertNoted(long alertId, String seen) implements CaseRecord {}

    /** Somebody asks a bank to hold, stop or freeze; {@code power} is the kind. */
    record BankOrderAsked(long orderId, int bankId, String power) implements CaseRecord {}

    /** Enough officers have signed: it goes to the bank. */
    record BankOrderSigned(long orderId) implements CaseRecord {}

    /** @param answer what the bank said, by code */
    record BankOrderAnswered(long orderId, String answer) implements CaseRecord {}

    record BankOrderRenewed(long orderId, Instant until) implements CaseRecord {}

    /** @param end LIFTED, LAPSED, FROZEN, DECLINED, MISMATCHED or REFUSED */
    record BankOrderEnded(long orderId, String end) implements CaseRecord {}

    /**
     * Somebody is asked to do something for the case.
     *
     * @param action what, by code
     * @param override why it is somebody else than the plan wanted, by code; none where it is not
     */
    record OfferMade(
            long offerId,
            long staffId,
            String action,
            @Nullable String override) implements CaseRecord {}

    /**
     * @param answer ACCEPTED, DECLINED, EXPIRED or WITHDRAWN
     * @param reason why not, by code
     */
    record OfferAnswered(
            long offerId,
            long staffId,
            String answer,
            @Nullable String reason) implements CaseRecord {}

    /** More people are called to the case; those of the levels below stay. */
    record ReinforcementCalled(int level, List<Long> people) implements CaseRecord {
        public ReinforcementCalled {
            people = List.copyOf(people);
        }
    }

    record ReinforcementEnded(int level) implements CaseRecord {}

    /** @param answer COMING, or HEARD of the end */
    record ReinforcementAcknowledged(int level, long staffId, String answer) implements CaseRecord {}

    /** A bank is asked about an account. */
    record BankEnquiryAsked(long enquiryId, int bankId) implements CaseRecord {}

    /** @param answer ANSWERED, PARTLY_ANSWERED or NOTHING_FOUND */
    record BankEnquiryAnswered(long enquiryId, String answer) implements CaseRecord {}
}
