package org.forestall.server.followups;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Stage;
import org.forestall.server.shifts.Post;
import org.springframework.stereotype.Component;

/** The times at which this package is woken. */
@Component
class FollowUpClocks {

    static final String VISIT = "followup.visit";
    static final String REVIEW = "followup.review";
    /** It is due now: whoever has it is told. */
    static final String DUE = "DUE";

    /** Once due, how long until each post is told that it was not done (a proposal; no public rule gives a time). */
    static final List<Duration> OVERDUE_AFTER =
            List.of(Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24));

    private final Clocks clocks;

    FollowUpClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    void armVisits(Collection<FollowUp> visits) {
        arm(visits.stream().map(one -> order(VISIT, one.id(), one.unitId(), one.dueAt())));
    }

    void armReviews(Collection<Review> reviews) {
        arm(reviews.stream().map(one -> order(REVIEW, one.id(), one.unitId(), one.dueAt())));
    }

    private void arm(Stream<ClockOrder> orders) {
        List<ClockOrder> all = orders.toList();
        if (!all.isEmpty()) {
            clocks.arm(all);
        }
    }

    void disarm(String kind, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            clocks.disarm(kind, ids);
        }
    }

    private static ClockOrder order(String kind, long id, int unitId, Instant dueAt) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(DUE, dueAt));
        IntStream.range(0, Post.values().length)
                .forEach(i -> stages.add(new Stage(Stage.rung(i + 1), dueAt.plus(OVERDUE_AFTER.get(i)))));
        return new ClockOrder(kind, id, unitId, dueAt, stages);
    }
}
