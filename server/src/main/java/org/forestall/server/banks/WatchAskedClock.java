package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.springframework.stereotype.Component;

/**
 * A watch that a bank or a branch does not acknowledge: whoever has the case is told first, then post after post, so that
 * somebody telephones. A post that nobody holds is skipped at once.
 */
@Component
class WatchAskedClock implements ClockHandler {

    static final String KIND = "bank.watch-asked";

    private final Clocks clocks;
    private final WatchStore watches;
    private final WatchAskedStore asked;
    private final CaseWork work;
    private final Cases cases;
    private final Notices notices;
    private final Posts posts;
    private final BankSettings settings;

    WatchAskedClock(
            Clocks clocks,
            WatchStore watches,
            WatchAskedStore asked,
            CaseWork work,
            Cases cases,
            Notices notices,
            Posts posts,
            BankSettings settings) {
        this.clocks = clocks;
        this.watches = watches;
        this.asked = asked;
        this.work = work;
        this.cases = cases;
        this.notices = notices;
        this.posts = posts;
        this.settings = settings;
    }

    /** From now on; where nobody was asked nobody is waited for. */
    void arm(Watch watch, Instant now) {
        if (asked.waiting(watch.id()) == 0) {
            return;
        }
        List<Stage> stages = new ArrayList<>();
        List<Duration> after = settings.acknowledge();
        for (int i = 0; i < after.size(); i++) {
            stages.add(new Stage(i == 0 ? Stage.WARN : Stage.rung(i), now.plus(after.get(i))));
        }
        clocks.arm(List.of(new ClockOrder(
                KIND, watch.id(), watch.unitId(), stages.getFirst().at(), stages)));
    }

    void disarm(long watchId) {
        clocks.disarm(KIND, List.of(watchId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The cases before the watches, as every command does. */
    @Override
    public void lock(List<Long> watchIds) {
        work.lock(watches.find(watchIds).stream().map(Watch::caseId).toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<Watch> running =
                watches.lockRunning(firings.stream().map(Firing::subjectId).toList());
        List<Notice> all = new ArrayList<>();
        for (Firing firing : firings) {
            running.stream()
                    .filter(watch -> watch.id() == firing.subjectId())
                    .map(watch -> notice(watch, firing.stage(), now))
                    .forEach(all::add);
        }
        if (!all.isEmpty()) {
            notices.tellAll(all);
        }
    }

    private Notice notice(Watch watch, String stage, Instant now) {
        boolean warns = stage.equals(Stage.WARN);
        CaseId caseId = cases.goesOn(watch.caseId());
        CaseFile file = cases.find(caseId).orElseThrow();
        return Notice.of(
                        warns ? NoticeKind.CLOCK_WARNING : NoticeKind.ESCALATION,
                        NoticeSubject.ofCase(caseId.value()),
                        file.place().unitId(),
                        warns ? holder(file, now) : post(file, rungOf(stage), now))
                .saying("bank.watch-unacknowledged", Map.of("n", asked.waiting(watch.id())));
    }

    private Set<Long> holder(CaseFile file, Instant now) {
        Long holder = file.holder().staffId();
        return holder == null ? post(file, 1, now) : Set.of(holder);
    }

    private Set<Long> post(CaseFile file, int rung, Instant now) {
        Set<Long> people = new HashSet<>();
        for (int i = rung; i <= Post.values().length && people.isEmpty(); i++) {
            posts.holders(Post.values()[i - 1], file.place().unitId(), now).forEach(one -> people.add(one.id()));
        }
        return people;
    }

    private static int rungOf(String stage) {
        return Integer.parseInt(stage.substring(stage.indexOf('_') + 1));
    }
}
