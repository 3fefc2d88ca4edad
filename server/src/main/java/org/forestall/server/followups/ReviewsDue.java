package org.forestall.server.followups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.shifts.Post;
import org.springframework.stereotype.Component;

/** A review is due: the posts are told one after the other, from the station's upwards. */
@Component
class ReviewsDue implements ClockHandler {

    private final ReviewStore store;
    private final TellOfFollowUps tell;

    ReviewsDue(ReviewStore store, TellOfFollowUps tell) {
        this.store = store;
        this.tell = tell;
    }

    @Override
    public String kind() {
        return FollowUpClocks.REVIEW;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        store.lock(subjectIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<Review> open = store.lock(firings.stream().map(Firing::subjectId).toList()).stream()
                .filter(review -> review.state() == Review.State.OPEN)
                .toList();
        for (int rung = 1; rung <= Post.values().length; rung++) {
            // when it is due the first post is told, and each overdue stage asks one further up
            String stage = rung == 1 ? FollowUpClocks.DUE : org.forestall.server.clocks.Stage.rung(rung - 1);
            List<Long> ids = firings.stream()
                    .filter(firing -> firing.stage().equals(stage))
                    .map(Firing::subjectId)
                    .toList();
            int from = rung;
            tell(
                    open.stream()
                            .filter(review -> ids.contains(review.id()) && review.rung() < from)
                            .toList(),
                    rung,
                    now);
        }
    }

    private void tell(List<Review> due, int rung, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        List<Integer> reached = tell.climb(due.stream().map(ReviewsDue::matter).toList(), rung, now);
        for (int at = rung; at <= Post.values().length; at++) {
            List<Long> here = new ArrayList<>();
            for (int i = 0; i < due.size(); i++) {
                if (reached.get(i) == at) {
                    here.add(due.get(i).id());
                }
            }
            store.climbed(here, at);
        }
    }

    private static TellOfFollowUps.Matter matter(Review review) {
        return new TellOfFollowUps.Matter(
                NoticeKind.REVIEW,
                new NoticeSubject(NoticeSubject.Kind.REVIEW, review.id()),
                "review.due",
                review.unitId(),
                review.unitId(),
                null,
                Map.of("case", review.caseId().value(), "due", review.dueAt()));
    }
}
