package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
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

/** A promise is due: whoever has the case is told, once; where nobody on duty has it, the post that answers for its queue. */
@Component
class PromisesDue implements ClockHandler {

    private final PromiseStore promises;
    private final CaseWork cases;
    private final Posts posts;
    private final Notices notices;

    PromisesDue(PromiseStore promises, CaseWork cases, Posts posts, Notices notices) {
        this.promises = promises;
        this.cases = cases;
        this.posts = posts;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return Alarms.Kind.PROMISE.clock();
    }

    @Override
    public void lock(List<Long> subjectIds) {
        promises.lock(subjectIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<PromiseStore.Promise> due =
                promises.lockDue(firings.stream().map(Firing::subjectId).toList(), now);
        if (due.isEmpty()) {
            return;
        }
        Set<CaseId> ids = due.stream().map(PromiseStore.Promise::caseId).collect(Collectors.toSet());
        Map<CaseId, CaseFile> files =
                cases.list(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        promises.told(due.stream().map(PromiseStore.Promise::id).toList(), now);
        tell(due, files, now);
    }

    private void tell(List<PromiseStore.Promise> due, Map<CaseId, CaseFile> files, Instant now) {
        List<Notice> said = new ArrayList<>();
        List<CaseFile> about = new ArrayList<>();
        for (PromiseStore.Promise promise : due) {
            CaseFile file = files.get(promise.caseId());
            if (file != null && !VisitProgress.isOver(file)) {
                Long holder = file.holder().staffId();
                said.add(notice(promise, file, holder == null ? Set.of() : Set.of(holder)));
                about.add(file);
            }
        }
        var told = notices.tellAll(said);
        List<Notice> again = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).nobody()) {
                again.add(withRecipients(said.get(i), dutyOf(about.get(i), now)));
            }
        }
        notices.tellAll(again);
    }

    private Set<Long> dutyOf(CaseFile file, Instant now) {
        int queue = file.place().queueUnitId();
        return posts.holders(posts.ofQueue(queue), queue, now).stream()
                .map(StaffMember::id)
                .collect(Collectors.toSet());
    }

    private static Notice notice(PromiseStore.Promise promise, CaseFile file, Set<Long> recipients) {
        return Notice.of(
                        NoticeKind.CLOCK_WARNING,
                        NoticeSubject.ofCase(file.id().value()),
                        file.place().unitId(),
                        recipients)
                .saying("promise.due", Map.of("due", promise.times().dueAt(), "promise", promise.kind()));
    }

    private static Notice withRecipients(Notice notice, Set<Long> recipients) {
        return Notice.of(notice.kind(), notice.subject(), notice.unitId(), recipients)
                .saying(notice.code(), notice.values());
    }
}
