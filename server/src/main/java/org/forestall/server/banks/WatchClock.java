package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.shifts.Posts;
import org.springframework.stereotype.Component;

/** Warns whoever has the case, or its post, a day before a watch ends, and ends it when its time is up. */
@Component
class WatchClock implements ClockHandler {

    private static final String KIND = "bank.watch";
    private static final String END = "END";
    private static final Duration WARN_BEFORE = Duration.ofHours(24);

    private final Clocks clocks;
    private final WatchStore watches;
    private final WatchValues values;
    private final CaseWork work;
    private final RestingFiles files;
    private final Cases cases;
    private final Notices notices;
    private final Posts posts;
    private final Actor system;

    WatchClock(
            Clocks clocks,
            WatchStore watches,
            WatchValues values,
            CaseWork work,
            RestingFiles files,
            Cases cases,
            Notices notices,
            Posts posts,
            Units units) {
        this.clocks = clocks;
        this.watches = watches;
        this.values = values;
        this.work = work;
        this.files = files;
        this.cases = cases;
        this.notices = notices;
        this.posts = posts;
        this.system = Actor.system("banks", units.subBureau().id());
    }

    void arm(Watch watch) {
        arm(watch, watch.expiresAt());
    }

    /** Half of a watch that lasts a day passes before anybody is warned of its end. */
    void arm(Watch watch, Instant until) {
        Instant warn = until.minus(WARN_BEFORE);
        Instant earliest = watch.placed().at().plus(Duration.ofHours(12));
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(Stage.WARN, warn.isBefore(earliest) ? earliest : warn));
        stages.add(new Stage(END, until));
        clocks.arm(List.of(new ClockOrder(KIND, watch.id(), watch.unitId(), until, stages)));
    }

    void disarm(Collection<Long> watchIds) {
        if (!watchIds.isEmpty()) {
            clocks.disarm(KIND, watchIds);
            clocks.disarm(WatchAskedClock.KIND, watchIds);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The cases before the watches, as every command does. */
    @Override
    public void lock(List<Long> watchIds) {
        work.lock(watches.find(watchIds).stream()
                .flatMap(watch -> Stream.of(watch.caseId(), cases.goesOn(watch.caseId())))
                .toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<Watch> running =
                watches.lockRunning(firings.stream().map(Firing::subjectId).toList());
        Set<Long> over = firings.stream()
                .filter(firing -> firing.stage().equals(END))
                .map(Firing::subjectId)
                .collect(Collectors.toSet());
        end(running.stream().filter(watch -> over.contains(watch.id())).toList(), WatchEnd.EXPIRED, now);
        warn(running.stream().filter(watch -> !over.contains(watch.id())).toList(), now);
    }

    /** Ends these, by themselves. */
    void end(List<Watch> ending, WatchEnd reason, Instant now) {
        if (ending.isEmpty()) {
            return;
        }
        List<Long> ids = ending.stream().map(Watch::id).toList();
        watches.end(ids, reason, null, now);
        values.remove(ids);
        clocks.disarm(WatchAskedClock.KIND, ids);
        Map<CaseId, List<Recorded>> said = new HashMap<>();
        ending.forEach(watch -> said.computeIfAbsent(cases.goesOn(watch.caseId()), id -> new ArrayList<>())
                .add(Recorded.of(new CaseRecord.BankWatchEnded(watch.id(), reason.name()))));
        files.lookBack(system, said, now);
    }

    private void warn(List<Watch> ending, Instant now) {
        List<Notice> all = new ArrayList<>();
        for (CaseFile file : work.list(ending.stream()
                .map(watch -> cases.goesOn(watch.caseId()))
                .distinct()
                .toList())) {
            Long holder = file.holder().staffId();
            Set<Long> people = new HashSet<>();
            if (holder != null) {
                people.add(holder);
            } else {
                int queue = file.place().queueUnitId();
                posts.holders(posts.ofQueue(queue), queue, now).forEach(one -> people.add(one.id()));
            }
            all.add(Notice.of(
                            NoticeKind.CLOCK_WARNING,
                            NoticeSubject.ofCase(file.id().value()),
                            file.place().unitId(),
                            people)
                    .saying("bank.watch-ending", Map.of()));
        }
        if (!all.isEmpty()) {
            notices.tellAll(all);
        }
    }
}
