package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tracks of an urgent case as one operation: they start together when it becomes urgent, an attempt ends its own
 * track, and the first success stands the others down in the same transaction.
 */
@Component
class Operations {

    private final DutyStore duties;
    private final CaseWork work;
    private final TellCrews tell;
    private final StandDownClocks standDowns;

    Operations(DutyStore duties, CaseWork work, TellCrews tell, StandDownClocks standDowns) {
        this.duties = duties;
        this.work = work;
        this.tell = tell;
        this.standDowns = standDowns;
    }

    @EventListener
    void changed(CasesChanged changed) {
        start(changed.changes().stream().filter(Operations::startsNow).toList());
        List<CasesChanged.One> worked =
                changed.changes().stream().filter(Operations::mayEnd).toList();
        if (!worked.isEmpty()) {
            advance(worked);
        }
    }

    @EventListener
    void moved(CaseMoved moved) {
        duties.moveTo(moved.caseId(), moved.unitId());
    }

    /** When the case becomes urgent, and when a person of an urgent case falls back to the fraudster. */
    private static boolean startsNow(CasesChanged.One change) {
        CaseFile before = change.before();
        CaseFile after = change.after();
        if (after.grade() != Grade.URGENT || after.stage() != Stage.OPEN || after.isFolded()) {
            return false;
        }
        boolean wasUrgent = before != null && before.grade() == Grade.URGENT && before.stage() != Stage.CLOSED;
        return !wasUrgent || relapsed(change);
    }

    private static boolean relapsed(CasesChanged.One change) {
        return change.events().stream()
                .anyMatch(
                        event -> event instanceof CaseRecord.StateNoted noted && noted.state() == VictimState.RELAPSED);
    }

    private static boolean mayEnd(CasesChanged.One change) {
        return change.has(CaseRecord.TrackRecorded.class)
                || change.has(CaseRecord.StateNoted.class)
                || change.has(CaseEvent.Closed.class)
                || change.has(CaseEvent.Folded.class);
    }

    private void start(List<CasesChanged.One> urgent) {
        if (urgent.isEmpty()) {
            return;
        }
        List<TrackDuty> started = new ArrayList<>();
        Map<CaseId, List<Recorded>> records = new LinkedHashMap<>();
        for (CasesChanged.One change : urgent) {
            CaseFile file = change.after();
            for (Track track : Track.values()) {
                started.add(new TrackDuty(
                        file.id(),
                        track,
                        file.place().unitId(),
                        DutyState.WAITING,
                        null,
                        change.at(),
                        null,
                        null,
                        null));
            }
            records.put(file.id(), List.of(Recorded.of(new CaseRecord.OperationStarted(notJustDone(change)))));
        }
        duties.start(started);
        Instant now = urgent.getFirst().at();
        work.tell(system(urgent.getFirst()), records, now);
        tell.started(urgent.stream().map(CasesChanged.One::after).toList(), now);
    }

    /** What made the case urgent may have been a track that succeeded: it does not run again by that. */
    private static List<Track> notJustDone(CasesChanged.One change) {
        return Arrays.stream(Track.values())
                .filter(track -> change.events().stream()
                        .noneMatch(event -> event instanceof CaseRecord.TrackRecorded recorded
                                && recorded.track() == track
                                && recorded.status() == TrackStatus.SUCCEEDED))
                .toList();
    }

    private void advance(List<CasesChanged.One> worked) {
        Map<CaseId, List<TrackDuty>> running = new HashMap<>();
        Set<CaseId> ids = worked.stream().map(change -> change.after().id()).collect(Collectors.toSet());
        duties.of(ids).stream()
                .filter(TrackDuty::isRunning)
                .forEach(duty -> running.computeIfAbsent(duty.caseId(), id -> new ArrayList<>())
                        .add(duty));
        for (CasesChanged.One change : worked) {
            List<TrackDuty> open = running.getOrDefault(change.after().id(), List.of());
            if (!open.isEmpty()) {
                advance(change, open);
            }
        }
    }

    private void advance(CasesChanged.One change, List<TrackDuty> open) {
        Map<Track, DutyState> ended = endedBy(change);
        List<TrackDuty> left = new ArrayList<>();
        for (TrackDuty duty : open) {
            DutyState state = ended.get(duty.track());
            if (state == null) {
                left.add(duty);
            } else {
                duties.end(List.of(duty), state, change.at());
            }
        }
        boolean over = change.has(CaseEvent.Closed.class) || change.has(CaseEvent.Folded.class);
        if (!left.isEmpty() && (over || FirstSuccess.isIn(change))) {
            standDown(change, left);
        }
    }

    private static Map<Track, DutyState> endedBy(CasesChanged.One change) {
        Map<Track, DutyState> ended = new LinkedHashMap<>();
        for (CaseEvent event : change.events()) {
            if (event instanceof CaseRecord.TrackRecorded recorded) {
                if (recorded.status() == TrackStatus.SUCCEEDED) {
                    ended.put(recorded.track(), DutyState.SUCCEEDED);
                } else if (recorded.status() == TrackStatus.FAILED) {
                    ended.put(recorded.track(), DutyState.FAILED);
                }
            }
        }
        return ended;
    }

    /** Nobody had to be told who had not begun: those tracks are over at once. */
    private void standDown(CasesChanged.One change, List<TrackDuty> left) {
        List<TrackDuty> taken =
                left.stream().filter(duty -> duty.state() == DutyState.TAKEN).toList();
        List<TrackDuty> waiting =
                left.stream().filter(duty -> duty.state() == DutyState.WAITING).toList();
        duties.end(taken, DutyState.STOOD_DOWN, change.at());
        duties.end(waiting, DutyState.ACKNOWLEDGED, change.at());
        CaseId id = change.after().id();
        List<Recorded> records = left.stream()
                .map(duty -> Recorded.of(new CaseRecord.TrackStoodDown(duty.track(), duty.staffId())))
                .toList();
        work.tell(system(change), Map.of(id, records), change.at());
        tell.stoodDown(change.after(), taken, change.at());
        standDowns.arm(change.after(), taken, change.at());
    }

    private static Actor system(CasesChanged.One change) {
        return Actor.system("dispatch", change.after().place().unitId());
    }
}
