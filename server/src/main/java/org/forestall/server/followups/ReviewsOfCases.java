package org.forestall.server.followups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.CloseOutcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With the closing a share of the cases is put before a second person; what is opened again needs no review. */
@Component
class ReviewsOfCases {

    /** How long the second person has (a proposal; no public rule gives a time). */
    static final Duration WITHIN = Duration.ofDays(3);

    private final ReviewSample sample;
    private final ReviewStore store;
    private final FollowUpClocks clocks;

    ReviewsOfCases(ReviewSample sample, ReviewStore store, FollowUpClocks clocks) {
        this.sample = sample;
        this.store = store;
        this.clocks = clocks;
    }

    @EventListener
    void changed(CasesChanged changed) {
        List<Long> reopened = new ArrayList<>();
        List<Review> added = new ArrayList<>();
        for (CasesChanged.One one : changed.changes()) {
            CaseFile file = one.after();
            if (one.has(CaseEvent.Reopened.class)) {
                reopened.add(file.id().value());
            } else if (one.has(CaseEvent.Closed.class) && isTaken(file)) {
                added.add(store.add(file, one.at(), one.at().plus(WITHIN)));
            }
        }
        clocks.armReviews(added);
        if (!reopened.isEmpty()) {
            List<Review> released =
                    store.release(reopened, changed.changes().getFirst().at());
            clocks.disarm(
                    FollowUpClocks.REVIEW, released.stream().map(Review::id).toList());
        }
    }

    @EventListener
    void moved(CaseMoved moved) {
        clocks.armReviews(store.moveTo(moved.caseId(), moved.unitId()).stream()
                .filter(review -> review.state() == Review.State.OPEN)
                .toList());
    }

    /** What went to another unit is looked at there. */
    private boolean isTaken(CaseFile file) {
        return file.ending().outcome() != CloseOutcome.TRANSFERRED && sample.takes(file.id(), file.grade());
    }
}
