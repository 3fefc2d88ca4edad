package org.forestall.server.followups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A follow-up was made, and this is what it came to; the rest of the series answers to it, and after a relapse the case is
 * open again in the same transaction.
 *
 * <p>Refuses with NOT_FOUND, NOT_PLANNED, RESULT_MISSING, NOTE_TOO_LONG, and what the state table says.
 */
@Component
class DoFollowUp {

    private static final int LONGEST_NOTE = 1_000;

    private final CaseWork cases;
    private final RestingFiles files;
    private final FollowUpStore store;
    private final PlanFollowUps plan;
    private final FollowUpClocks clocks;
    private final TellOfFollowUps tell;
    private final Notices notices;
    private final Transactions transactions;
    private final JurisdictionProfile profile;

    DoFollowUp(
            CaseWork cases,
            RestingFiles files,
            FollowUpStore store,
            PlanFollowUps plan,
            FollowUpClocks clocks,
            TellOfFollowUps tell,
            Notices notices,
            Transactions transactions,
            JurisdictionProfile profile) {
        this.cases = cases;
        this.files = files;
        this.store = store;
        this.plan = plan;
        this.clocks = clocks;
        this.tell = tell;
        this.notices = notices;
        this.transactions = transactions;
        this.profile = profile;
    }

    /** What somebody says of it. */
    record Said(
            @Nullable Result result,
            @Nullable Channel channel,
            @Nullable String note) {}

    FollowUp done(Actor actor, long id, Said said) {
        actor.require(Permission.CASE_WORK);
        Result result = said.result();
        Channel channel = said.channel();
        if (result == null || channel == null) {
            throw Refused.field(FollowUpRefusal.RESULT_MISSING, result == null ? "result" : "channel");
        }
        String note = noteOf(said);
        return transactions.in(actor.scope(), () -> {
            CaseId caseId = find(id).caseId();
            CaseOrder order = new CaseOrder(actor, caseId, Permission.CASE_WORK, Move.FOLLOW_UP);
            if (result == Result.RELAPSED) {
                files.relapse(order, (file, now) -> decide(file, id, of(actor, result, channel, note, now)));
            } else {
                cases.record(order, (file, now) -> decide(file, id, of(actor, result, channel, note, now)));
            }
            return find(id);
        });
    }

    private static FollowUp.Done of(Actor actor, Result result, Channel channel, @Nullable String note, Instant now) {
        return new FollowUp.Done(now, channel, result, actor.id(), actor.name(), note);
    }

    private List<Recorded> decide(CaseFile file, long id, FollowUp.Done done) {
        FollowUp one = find(id);
        if (!one.isPlanned()) {
            throw new Refused(FollowUpRefusal.NOT_PLANNED);
        }
        store.done(one, done);
        SeriesPast past = SeriesPast.of(cases.history(file.id()));
        List<FollowUp> left = store.plannedOf(file.id());
        List<Result> results = new ArrayList<>(past.results());
        results.add(done.result());
        List<Instant> due = new ArrayList<>(Series.after(
                results,
                left.stream().map(FollowUp::dueAt).toList(),
                past.risk(file),
                profile.dissuasion(),
                done.at()));
        List<FollowUp> dropped =
                left.stream().filter(planned -> !due.remove(planned.dueAt())).toList();
        List<Long> over = new ArrayList<>(dropped.stream().map(FollowUp::id).toList());
        store.drop(over, done.at());
        over.add(id);
        letGo(over, done.at());
        List<FollowUp> more = plan.plan(file, due, done.at());
        boolean ended = more.isEmpty() && dropped.size() == left.size();
        if (ended) {
            tell.seriesEnded(file, done.at());
        }
        return records(one, done, more, ended);
    }

    private void letGo(List<Long> over, Instant now) {
        clocks.disarm(FollowUpClocks.VISIT, over);
        notices.settle(
                over.stream()
                        .map(id -> new NoticeSubject(NoticeSubject.Kind.FOLLOW_UP, id))
                        .toList(),
                Set.of(),
                now);
    }

    private static List<Recorded> records(FollowUp one, FollowUp.Done done, List<FollowUp> more, boolean ended) {
        List<Recorded> records = new ArrayList<>();
        records.add(Recorded.of(
                new CaseRecord.FollowUpDone(one.number(), done.result().name())));
        more.forEach(planned -> records.add(Recorded.of(PlanFollowUps.event(planned))));
        if (ended) {
            records.add(Recorded.of(new CaseRecord.FollowUpsEnded("COMPLETED")));
        }
        return records;
    }

    private FollowUp find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(FollowUpRefusal.NOT_FOUND));
    }

    private static @Nullable String noteOf(Said said) {
        String note = said.note();
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.field(FollowUpRefusal.NOTE_TOO_LONG, "note");
        }
        return note.strip();
    }
}
