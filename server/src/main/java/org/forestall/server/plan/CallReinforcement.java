package org.forestall.server.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.notices.Acknowledging;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reinforcement in levels that add (增援): the station's own people are the first, the squad's the second, the commander's
 * post the third. Who is called says that he comes; when the person has listened, or the case is closed, everybody is stood
 * down and says that he has heard it.
 *
 * <p>Refuses with LEVEL_REACHED, NO_REINFORCEMENT, NOT_ASKED, NO_STAFF, and what the state table says.
 */
@Component
class CallReinforcement {

    private static final Set<VictimState> LISTENED =
            Set.of(VictimState.ADMITS, VictimState.MONEY_SAFE, VictimState.CLEAN);

    private final ReinforcementStore store;
    private final CaseWork work;
    private final Posts posts;
    private final StaffList staff;
    private final Notices notices;
    private final Transactions transactions;
    private final JurisdictionProfile profile;
    private final InstantSource clock;

    CallReinforcement(
            ReinforcementStore store,
            CaseWork work,
            Posts posts,
            StaffList staff,
            Notices notices,
            Transactions transactions,
            JurisdictionProfile profile,
            InstantSource clock) {
        this.store = store;
        this.work = work;
        this.posts = posts;
        this.staff = staff;
        this.notices = notices;
        this.transactions = transactions;
        this.profile = profile;
        this.clock = clock;
    }

    /** Up to the level: every level between is called with it. */
    void call(Actor actor, CaseId id, int level, @Nullable String reason) {
        work.record(new CaseOrder(actor, id, Permission.CASE_PULL_UP, Move.KEEP_TIME), (file, now) -> {
            int reached = Reinforcements.levelOf(store.of(List.of(id)));
            if (level <= reached || level > Reinforcements.MOST) {
                throw new Refused(PlanRefusal.LEVEL_REACHED, Map.of("level", reached));
            }
            List<Recorded> said = new ArrayList<>();
            for (int each = reached + 1; each <= level; each++) {
                List<Long> people = add(actor, file, each, now);
                String note = each == level && reason != null && !reason.isBlank() ? reason.strip() : null;
                said.add(new Recorded(new CaseRecord.ReinforcementCalled(each, people), note));
            }
            return said;
        });
    }

    private List<Long> add(Actor actor, CaseFile file, int level, Instant now) {
        Post post = Reinforcements.postOf(level);
        int unit = file.place().unitId();
        List<Long> people =
                posts.holders(post, unit, now).stream().map(StaffMember::id).toList();
        store.call(
                new ReinforcementStore.Called(
                        file.id(),
                        level,
                        unit,
                        posts.seatOf(post, unit),
                        now,
                        null,
                        people.stream()
                                .map(id -> new ReinforcementStore.Person(id, null, null))
                                .toList()),
                actor.id());
        notices.tell(about(file, NoticeKind.ESCALATION, people)
                .saying("case.reinforcement-called", Map.of("level", level))
                .acknowledgedBy(Acknowledging.EVERYONE));
        return people;
    }

    void standDown(Actor actor, CaseId id) {
        work.record(new CaseOrder(actor, id, Permission.CASE_PULL_UP, Move.KEEP_TIME), (file, now) -> {
            List<Recorded> said = end(file, now);
            if (said.isEmpty()) {
                throw new Refused(PlanRefusal.NO_REINFORCEMENT);
            }
            return said;
        });
    }

    /** Says that one comes, or has heard that one is not needed. */
    void acknowledge(Actor actor, CaseId id) {
        actor.require(Permission.CASE_WORK);
        StaffMember me = staff.findBy(actor).orElseThrow(() -> new Refused(PlanRefusal.NO_STAFF));
        transactions.in(actor.scope(), () -> {
            work.lock(List.of(id));
            List<ReinforcementStore.Called> all = store.of(List.of(id));
            if (all.isEmpty()) {
                throw new Refused(PlanRefusal.NO_REINFORCEMENT);
            }
            List<ReinforcementStore.Called> mine = all.stream()
                    .filter(one -> one.waitingFor().contains(me.id()))
                    .toList();
            if (mine.isEmpty()) {
                throw new Refused(PlanRefusal.NOT_ASKED);
            }
            say(actor, id, mine, me);
            return id;
        });
    }

    private void say(Actor actor, CaseId id, List<ReinforcementStore.Called> mine, StaffMember me) {
        Instant now = clock.instant();
        mine.forEach(one -> store.acknowledge(one, me.id(), now));
        List<Recorded> said = mine.stream()
                .map(one -> Recorded.of(new CaseRecord.ReinforcementAcknowledged(
                        one.level(), me.id(), one.isRunning() ? "COMING" : "HEARD")))
                .toList();
        work.tell(actor, Map.of(id, said), now);
    }

    @EventListener
    void changed(CasesChanged changed) {
        for (CasesChanged.One change : changed.changes()) {
            if (change.has(CaseEvent.Closed.class) || change.has(CaseEvent.Folded.class) || listened(change)) {
                transactions.seeingAll(() -> {
                    List<Recorded> said = end(change.after(), change.at());
                    if (!said.isEmpty()) {
                        Actor system =
                                Actor.system("plan", change.after().place().unitId());
                        work.tell(system, Map.of(change.after().id(), said), change.at());
                    }
                    return true;
                });
            }
        }
    }

    private static boolean listened(CasesChanged.One change) {
        return change.events().stream()
                .anyMatch(event -> event instanceof CaseRecord.StateNoted noted && LISTENED.contains(noted.state()));
    }

    private List<Recorded> end(CaseFile file, Instant now) {
        List<Recorded> said = new ArrayList<>();
        Set<Long> told = new LinkedHashSet<>();
        for (ReinforcementStore.Called called : store.of(List.of(file.id()))) {
            if (called.isRunning()) {
                store.end(called, now);
                called.people().forEach(person -> told.add(person.staffId()));
                said.add(Recorded.of(new CaseRecord.ReinforcementEnded(called.level())));
            }
        }
        if (!told.isEmpty()) {
            notices.tell(about(file, NoticeKind.STAND_DOWN, told)
                    .saying("case.reinforcement-ended", Map.of())
                    .acknowledgedBy(Acknowledging.EVERYONE)
                    .ackBy(now.plus(profile.dissuasion().standDownAck())));
        }
        return said;
    }

    private static Notice about(CaseFile file, NoticeKind kind, java.util.Collection<Long> people) {
        return Notice.of(
                kind, NoticeSubject.ofCase(file.id().value()), file.place().unitId(), people);
    }
}
