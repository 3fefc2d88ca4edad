package org.forestall.server.cases;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.springframework.stereotype.Component;

/**
 * What a case's own events prove. Somebody who closes a case names the evidence; only what stands here counts, so nobody
 * ticks a meeting that was never recorded. What was shown before a case was reopened proves nothing any more.
 */
@Component
class EvidenceOnRecord {

    private final Timeline timeline;

    EvidenceOnRecord(Timeline timeline) {
        this.timeline = timeline;
    }

    Set<EvidenceKind> of(CaseId id, Actor closer) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        Set<Long> workers = new HashSet<>();
        for (Past past : sinceReopened(timeline.past(id))) {
            if (past.event() instanceof CaseRecord record) {
                addTo(kinds, record);
            }
            if (past.actorKind().isStaff() && isWork(past.event())) {
                workers.add(past.actorId());
            }
        }
        if (workers.size() > 1 || !(workers.isEmpty() || workers.contains(closer.id()))) {
            kinds.add(EvidenceKind.SECOND_PERSON);
        }
        return kinds;
    }

    private static List<Past> sinceReopened(List<Past> all) {
        for (int i = all.size() - 1; i > 0; i--) {
            if (all.get(i).event() instanceof CaseEvent.Reopened) {
                return all.subList(i, all.size());
            }
        }
        return all;
    }

    private static boolean isWork(CaseEvent event) {
        return event instanceof CaseEvent.Claimed
                || event instanceof CaseEvent.AssignmentAccepted
                || event instanceof CaseRecord.TrackRecorded;
    }

    private static void addTo(Set<EvidenceKind> kinds, CaseRecord record) {
        switch (record) {
            case CaseRecord.TrackRecorded(var track, var status, var outcome, var attempt)
            when outcome != null -> {
                switch (outcome) {
                    case ANSWERED, WRONG_PERSON, ANSWERED_BY_OTHER -> kinds.add(EvidenceKind.TALKED_ON_PHONE);
                    case MET -> kinds.add(EvidenceKind.MET_IN_PERSON);
                    case REACHED, HELPING -> kinds.add(EvidenceKind.FAMILY_CONFIRMED);
                    case ACKNOWLEDGED, WITHDRAWAL_STOPPED, ALL_CLEAR -> kinds.add(EvidenceKind.BANK_CONFIRMED);
                    default -> {}
                }
            }
            case CaseRecord.MessageSent ignored -> kinds.add(EvidenceKind.MESSAGE_SENT);
            case CaseRecord.EvidenceAdded added -> kinds.add(added.proof());
            default -> {}
        }
    }
}
