package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Told;

/** Keeps what was told instead of sending it; everybody is on duty. */
final class ToldNotices implements Notices {

    private final List<Notice> told = new ArrayList<>();

    @Override
    public synchronized List<Told> tellAll(List<Notice> notices) {
        told.addAll(notices);
        return notices.stream()
                .map(notice -> notice.recipients().isEmpty()
                        ? (Told) new Told.NobodyOnDuty(Set.of())
                        : new Told.People(told.size(), notice.recipients(), Set.of()))
                .toList();
    }

    @Override
    public void settle(Collection<NoticeSubject> subjects, Collection<NoticeKind> kinds, Instant now) {}

    @Override
    public void settleBut(
            NoticeSubject subject, Collection<NoticeKind> kinds, Collection<Long> concerned, Instant now) {}

    @Override
    public void settleSaying(Collection<Saying> over, Collection<NoticeKind> kinds, Instant now) {}

    synchronized List<Notice> about(long caseId, NoticeKind kind) {
        return told.stream()
                .filter(notice -> notice.subject().id() == caseId && notice.kind() == kind)
                .toList();
    }
}
