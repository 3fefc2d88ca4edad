package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Somebody who was not found for now is looked for again: whoever has the case and the duty post are told. */
@Component
class SearchReturns implements ClockHandler {

    private static final String NAME = "search";

    private final SearchStore searches;
    private final CaseWork cases;
    private final Posts posts;
    private final Notices notices;

    SearchReturns(SearchStore searches, CaseWork cases, Posts posts, Notices notices) {
        this.searches = searches;
        this.cases = cases;
        this.posts = posts;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return Alarms.Kind.SEARCH_RETURN.clock();
    }

    @Override
    public void lock(List<Long> subjectIds) {
        searches.lock(subjectIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<SearchPlan> due =
                searches.dueBack(firings.stream().map(Firing::subjectId).toList(), now);
        Map<Object, CaseFile> files =
                cases.list(due.stream().map(SearchPlan::caseId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        List<Notice> said = new ArrayList<>();
        for (SearchPlan plan : due) {
            Actor system = Actor.system(NAME, plan.unitId());
            searches.away(plan.id(), null);
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.BACK, system, now), system);
            CaseFile file = files.get(plan.caseId());
            if (file != null && !VisitProgress.isOver(file)) {
                said.add(notice(plan, file, now));
            }
        }
        notices.tellAll(said);
    }

    private Notice notice(SearchPlan plan, CaseFile file, Instant now) {
        int queue = file.place().queueUnitId();
        Set<Long> who = posts.holders(posts.ofQueue(queue), queue, now).stream()
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        Long holder = file.holder().staffId();
        if (holder != null) {
            who.add(holder);
        }
        NoticeSubject subject = NoticeSubject.ofCase(plan.caseId().value());
        return Notice.of(NoticeKind.SEARCH, subject, plan.unitId(), who).saying("search.back", Map.of());
    }
}
