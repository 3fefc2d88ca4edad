package org.forestall.server.cases;

import java.math.BigDecimal;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case. Applied in order, the events of a case give its row again, to the letter. No event holds
 * personal data: what people write stands sealed beside it.
 */
public sealed interface CaseEvent
        permits CaseRecord,
                CaseEvent.Opened,
                CaseEvent.LeadJoined,
                CaseEvent.GradeRaised,
                CaseEvent.GradeLowered,
                CaseEvent.Claimed,
                CaseEvent.HandedBack,
                CaseEvent.Assigned,
                CaseEvent.AssignmentAccepted,
                CaseEvent.AssigneeSilent,
                CaseEvent.HandedOver,
                CaseEvent.PulledUp,
                CaseEvent.NoteAdded,
                CaseEvent.TypeSet,
                CaseEvent.WatchBegun,
                CaseEvent.WatchEnded,
                CaseEvent.Moved,
                CaseEvent.TransferOffered,
                CaseEvent.TransferEnded,
                CaseEvent.Folded,
                CaseEvent.Unfolded,
                CaseEvent.Closed,
                CaseEvent.Reopened {

    /** The name in the timeline and in the database. */
    default String kind() {
        return CaseEventKinds.nameOf(getClass());
    }

    record Opened(
            long leadId,
            int unitId,
            int queueUnitId,
            @Nullable Integer communityId,
            Judgement judgement,
            Sums sums,
            @Nullable String story)
            implements CaseEvent {}

    record LeadJoined(long leadId, Judgement judgement, Sums sums) implements CaseEvent {}

    record GradeRaised(Grade to, boolean byRule, List<Reason> reasons) implements CaseEvent {}

    record GradeLowered(Grade to) implements CaseEvent {}

    record Claimed(long staffId) implements CaseEvent {}

    record HandedBack(long staffId) implements CaseEvent {}

    record Assigned(long staffId) implements CaseEvent {}

    /** The one it was assigned to has it now; claiming accepts by itself. */
    record AssignmentAccepted(long staffId) implements CaseEvent {}

    /** Assigned and never accepted: it goes back, and its clock has been running all the while. */
    record AssigneeSilent(long staffId) implements CaseEvent {}

    /** At a change of shift, line by line. */
    record HandedOver(long handoverId, long fromStaffId, long toStaffId) implements CaseEvent {}

    record PulledUp(int level, int queueUnitId) implements CaseEvent {}

    record NoteAdded() implements CaseEvent {}

    record TypeSet(FraudType type) implements CaseEvent {}

    record WatchBegun() implements CaseEvent {}

    record WatchEnded() implements CaseEvent {}

    record Moved(int unitId, int queueUnitId, @Nullable Integer communityId) implements CaseEvent {}

    record TransferOffered(long transferId, int toUnitId) implements CaseEvent {}

    record TransferEnded(long transferId, String how) implements CaseEvent {}

    record Folded(long into) implements CaseEvent {}

    record Unfolded() implements CaseEvent {}

    record Closed(
            CloseOutcome outcome,
            List<EvidenceKind> evidence,
            Sums sums,
            MoneyBasis basis,
            @Nullable FraudType confirmedType)
            implements CaseEvent {}

    record Reopened() implements CaseEvent {}

    /** How a lead was judged: what the case takes over from it. */
    record Judgement(
            Grade grade,
            int score,
            List<Reason> reasons,
            @Nullable FraudType fraudType,
            boolean typeSure) {
        public Judgement {
            reasons = List.copyOf(reasons);
        }
    }

    /** Money at risk and money gone, in the profile's currency; never added to one another. */
    record Sums(@Nullable BigDecimal atRisk, @Nullable BigDecimal moved) {

        static final Sums NONE = new Sums(null, null);

        /** The other's figures where it has any. */
        Sums updatedBy(Sums other) {
            return new Sums(other.atRisk != null ? other.atRisk : atRisk, other.moved != null ? other.moved : moved);
        }

        /** The larger figure of each: two leads may tell of the same money. */
        Sums larger(Sums other) {
            return new Sums(max(atRisk, other.atRisk), max(moved, other.moved));
        }

        private static @Nullable BigDecimal max(@Nullable BigDecimal a, @Nullable BigDecimal b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return a.max(b);
        }
    }
}
