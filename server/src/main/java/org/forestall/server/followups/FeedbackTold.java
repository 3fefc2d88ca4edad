package org.forestall.server.followups;

import java.util.Map;
import org.forestall.server.leads.FeedbackOverdue;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.shifts.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A source has heard nothing in time: the station's duty post is told, once for each case of a batch. */
@Component
class FeedbackTold {

    private final TellOfFollowUps tell;

    FeedbackTold(TellOfFollowUps tell) {
        this.tell = tell;
    }

    @EventListener
    void overdue(FeedbackOverdue overdue) {
        tell.climb(
                overdue.leads().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                FeedbackOverdue.Late::caseNumber,
                                FeedbackTold::matter,
                                (first, second) -> first,
                                java.util.LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList(),
                Post.STATION_DUTY.ordinal() + 1,
                overdue.at());
    }

    private static TellOfFollowUps.Matter matter(FeedbackOverdue.Late late) {
        return new TellOfFollowUps.Matter(
                NoticeKind.FEEDBACK,
                NoticeSubject.ofCase(late.caseNumber()),
                "feedback.overdue",
                late.unitId(),
                late.unitId(),
                null,
                Map.of("due", late.dueAt()));
    }
}
