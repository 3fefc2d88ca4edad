package org.forestall.server.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * 外勤安全: a crew that does not check in is looked for by the unit's duty post, then by the squad's, then by the commander.
 * A post that nobody on duty holds is passed over at once.
 */
@Component
class CrewSafety implements ClockHandler {

    private static final List<Post> POSTS = List.of(Post.STATION_DUTY, Post.SQUAD_DUTY, Post.COMMANDER_DUTY);

    private final VisitStore visits;
    private final Alarms alarms;
    private final Posts posts;
    private final Notices notices;
    private final AuditTrail audit;
    private final JurisdictionProfile profile;

    CrewSafety(
            VisitStore visits,
            Alarms alarms,
            Posts posts,
            Notices notices,
            AuditTrail audit,
            JurisdictionProfile profile) {
        this.visits = visits;
        this.alarms = alarms;
        this.posts = posts;
        this.notices = notices;
        this.audit = audit;
        this.profile = profile;
    }

    /** From now on; gives the time by which the crew has to check in. */
    Instant watch(long visitId, int unitId, Instant now) {
        Instant checkInBy = now.plus(profile.dissuasion().checkIn());
        List<Stage> stages = new ArrayList<>();
        // a missing crew climbs as an urgent case does
        List<Duration> steps = profile.dissuasion().escalation().getOrDefault(Grade.URGENT, List.of(Duration.ZERO));
        for (int i = 0; i < POSTS.size() && i < steps.size(); i++) {
            stages.add(new Stage(Stage.rung(i + 1), checkInBy.plus(steps.get(i))));
        }
        alarms.set(Alarms.Kind.CHECK_IN, visitId, unitId, stages);
        return checkInBy;
    }

    /** The crew has said something, or is back. */
    void calm(long visitId, Instant now) {
        notices.settle(
                List.of(new NoticeSubject(NoticeSubject.Kind.VISIT, visitId)), List.of(NoticeKind.CREW_SAFETY), now);
    }

    void unwatch(long visitId, Instant now) {
        alarms.cancel(Alarms.Kind.CHECK_IN, List.of(visitId));
        calm(visitId, now);
    }

    @Override
    public String kind() {
        return Alarms.Kind.CHECK_IN.clock();
    }

    @Override
    public void lock(List<Long> subjectIds) {
        visits.lockAll(subjectIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        Map<Long, Visit> known = visits
                .lockAll(firings.stream().map(Firing::subjectId).toList())
                .stream()
                .collect(Collectors.toMap(Visit::id, Function.identity()));
        for (Firing firing : firings) {
            Visit visit = known.get(firing.subjectId());
            if (visit != null && visit.isRunning() && !visit.times().checkInBy().isAfter(now)) {
                climb(
                        visit,
                        Integer.parseInt(firing.stage().substring(Stage.rung(1).length() - 1)),
                        now);
            }
        }
    }

    private void climb(Visit visit, int from, Instant now) {
        int rung = from;
        while (rung < POSTS.size() && !told(visit, rung, now)) {
            rung++;
        }
        if (rung == POSTS.size()) {
            told(visit, rung, now);
        }
        visits.climbed(visit.id(), rung);
        Actor system = Actor.system("crew-safety", visit.unitId());
        audit.record(
                system,
                new AuditEntry("visit.overdue", "visit", visit.id(), visit.unitId(), Map.of("rung", rung)),
                now);
    }

    /** Whether somebody on duty holds the post and was told; the missing crew itself is not asked. */
    private boolean told(Visit visit, int rung, Instant now) {
        Set<Long> holders = posts.holders(POSTS.get(rung - 1), visit.unitId(), now).stream()
                .map(StaffMember::id)
                .filter(id -> !visit.isCrew(id))
                .collect(Collectors.toSet());
        if (holders.isEmpty()) {
            return false;
        }
        NoticeSubject subject = new NoticeSubject(NoticeSubject.Kind.VISIT, visit.id());
        Notice notice = Notice.of(NoticeKind.CREW_SAFETY, subject, visit.unitId(), holders)
                .saying(
                        "visit.overdue",
                        Map.of(
                                "case",
                                visit.caseId().value(),
                                "due",
                                visit.times().checkInBy()));
        return !notices.tell(notice).nobody();
    }
}
