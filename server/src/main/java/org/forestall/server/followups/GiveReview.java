package org.forestall.server.followups;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A second person says how a case was worked; it may open the case again.
 *
 * <p>Refuses with REVIEW_NOT_FOUND, REVIEW_SETTLED, REVIEW_RESULT_MISSING, REVIEW_FINDING_MISSING, REVIEW_REASON_MISSING,
 * REVIEWER_WORKED_ON_IT, NOTE_TOO_LONG, and what opening a case again says.
 */
@Component
class GiveReview {

    private static final int LONGEST_NOTE = 1_000;

    private final ReviewStore store;
    private final CaseWork cases;
    private final RestingFiles files;
    private final FollowUpClocks clocks;
    private final Notices notices;
    private final StaffList staff;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    GiveReview(
            ReviewStore store,
            CaseWork cases,
            RestingFiles files,
            FollowUpClocks clocks,
            Notices notices,
            StaffList staff,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.cases = cases;
        this.files = files;
        this.clocks = clocks;
        this.notices = notices;
        this.staff = staff;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the second person says. */
    record Said(
            Review.@Nullable Verdict result,
            List<Review.Finding> findings,
            @Nullable String note) {
        Said {
            findings = List.copyOf(findings);
        }
    }

    Review give(Actor actor, long id, Said said) {
        actor.require(Permission.CASE_REOPEN);
        return transactions.in(actor.scope(), () -> {
            CaseId caseId = find(id).caseId();
            cases.lock(List.of(caseId));
            Review review = store.lock(List.of(id)).getFirst();
            if (review.state() != Review.State.OPEN) {
                throw new Refused(FollowUpRefusal.REVIEW_SETTLED);
            }
            if (hasWorkedOn(actor, cases.history(caseId))) {
                throw new Refused(FollowUpRefusal.REVIEWER_WORKED_ON_IT);
            }
            Instant now = clock.instant();
            keep(actor, review, checked(actor, said, now), now);
            return find(id);
        });
    }

    private void keep(Actor actor, Review review, Review.Done done, Instant now) {
        store.done(review, done, actor.id());
        clocks.disarm(FollowUpClocks.REVIEW, List.of(review.id()));
        NoticeSubject subject = new NoticeSubject(NoticeSubject.Kind.REVIEW, review.id());
        notices.settle(List.of(subject), Set.of(), now);
        audit.record(actor, AuditEntry.of("review.give", "review", review.id(), review.unitId()), now);
        Recorded reviewed = Recorded.of(new CaseRecord.Reviewed(done.result().name()));
        files.lookBack(actor, Map.of(review.caseId(), List.of(reviewed)), now);
        if (done.result() == Review.Verdict.REOPEN) {
            files.reopen(actor, review.caseId(), java.util.Objects.requireNonNull(done.note()));
        }
    }

    private static Review.Done checked(Actor actor, Said said, Instant now) {
        Review.Verdict result = said.result();
        if (result == null) {
            throw Refused.field(FollowUpRefusal.REVIEW_RESULT_MISSING, "result");
        }
        String note = said.note() == null || said.note().isBlank()
                ? null
                : said.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refused.field(FollowUpRefusal.NOTE_TOO_LONG, "note");
        }
        if (result == Review.Verdict.REOPEN && note == null) {
            throw Refused.field(FollowUpRefusal.REVIEW_REASON_MISSING, "note");
        }
        if (result == Review.Verdict.FLAWED && said.findings().isEmpty()) {
            throw Refused.field(FollowUpRefusal.REVIEW_FINDING_MISSING, "findings");
        }
        return new Review.Done(now, result, said.findings().stream().distinct().toList(), actor.name(), note);
    }

    /** By an own act, or as one of a crew or a guard that somebody else recorded. */
    private boolean hasWorkedOn(Actor actor, List<Past> history) {
        if (RestingFiles.workers(history).contains(actor.id())) {
            return true;
        }
        Set<Long> out = new HashSet<>();
        for (Past past : history) {
            switch (past.event()) {
                case CaseRecord.VisitStarted visit -> out.addAll(visit.crew());
                case CaseRecord.GuardBegun guard -> out.add(guard.staffId());
                case CaseRecord.TrackTaken taken -> out.add(taken.staffId());
                default -> {}
            }
        }
        return staff.findBy(actor).filter(me -> out.contains(me.id())).isPresent();
    }

    private Review find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(FollowUpRefusal.REVIEW_NOT_FOUND));
    }
}
