package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.Notices;
import org.forestall.server.shifts.FreePeople;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Whoever was assigned a case and says nothing loses it to the next free person, who has what is left of the time; where
 * nobody is free it goes back to the queue. The silent one and the duty post are told.
 */
@Component
class FireSilence implements ClockHandler {

    private final CaseWork work;
    private final FreePeople free;
    private final Posts posts;
    private final Notices notices;
    private final Actor system;

    FireSilence(CaseWork work, FreePeople free, Posts posts, Notices notices, Units units) {
        this.work = work;
        this.free = free;
        this.posts = posts;
        this.notices = notices;
        this.system = Actor.system("silence", units.subBureau().id());
    }

    @Override
    public String kind() {
        return ArmCaseClocks.ACCEPT;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        work.lock(subjectIds.stream().map(CaseId::new).toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<CaseId> ids =
                firings.stream().map(one -> new CaseId(one.subjectId())).toList();
        for (CaseFile file : work.list(ids)) {
            Long silent = file.holder().staffId();
            if (silent != null && !file.holder().isAccepted()) {
                passOn(file, silent, now);
            }
        }
    }

    private void passOn(CaseFile file, long silent, Instant now) {
        Set<Long> silentBefore = work.history(file.id()).stream()
                .map(past -> past.event())
                .filter(CaseEvent.AssigneeSilent.class::isInstance)
                .map(event -> ((CaseEvent.AssigneeSilent) event).staffId())
                .collect(Collectors.toSet());
        Optional<Long> next = free.of(file.place().queueUnitId(), now).stream()
                .map(FreePeople.Candidate::id)
                .filter(id -> id != silent && !silentBefore.contains(id))
                .findFirst();
        work.fallBack(system, file.id(), silent, next.orElse(null));
        Set<Long> told =
                posts
                        .holders(
                                posts.ofQueue(file.place().queueUnitId()),
                                file.place().queueUnitId(),
                                now)
                        .stream()
                        .map(StaffMember::id)
                        .collect(Collectors.toSet());
        told.add(silent);
        notices.tell(TellCrews.about(file, NoticeKind.TAKE_OVER, told).saying("case.assignee-silent", Map.of()));
        next.ifPresent(id ->
                notices.tell(TellCrews.about(file, NoticeKind.OFFER, Set.of(id)).saying("case.assigned", Map.of())));
    }
}
