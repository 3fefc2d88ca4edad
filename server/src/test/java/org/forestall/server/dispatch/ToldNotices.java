package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Told;

/** Keeps what was told instead of sending it; everybody is on duty. */
final class ToldNotices implements Notices {

    private final List<Notice> told = new ArrayList<>();
    private final Map<Long, Set<NoticeKind>> settled = new HashMap<>();

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
    public synchronized void settle(Collection<NoticeSubject> subjects, Collection<NoticeKind> kinds, Instant now) {
        subjects.forEach(subject -> settled.computeIfAbsent(subject.id(), id -> EnumSet.noneOf(NoticeKind.class))
                .addAll(kinds));
    }

    synchronized Set<NoticeKind> settledOf(long caseId) {
        return settled.getOrDefault(caseId, Set.of());
    }

    synchronized List<Notice> about(long caseId, NoticeKind kind) {
        return told.stream()
                .filter(notice -> notice.subject().id() == caseId && notice.kind() == kind)
                .toList();
    }
}
