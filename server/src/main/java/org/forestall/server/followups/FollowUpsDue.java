package org.forestall.server.followups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.shifts.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A follow-up is due: whoever has the case is told; overdue it climbs from post to post. */
@Component
class FollowUpsDue implements ClockHandler {

    private final FollowUpStore store;
    private final CaseWork cases;
    private final TellOfFollowUps tell;
    private final JdbcClient jdbc;

    FollowUpsDue(FollowUpStore store, CaseWork cases, TellOfFollowUps tell, JdbcClient jdbc) {
        this.store = store;
        this.cases = cases;
        this.tell = tell;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return FollowUpClocks.VISIT;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        jdbc.sql("select id from follow_up where id = any (?) order by id for update")
                .param(subjectIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        Map<Long, FollowUp> rows = store
                .list(firings.stream().map(Firing::subjectId).toList())
                .stream()
                .filter(FollowUp::isPlanned)
                .collect(Collectors.toMap(FollowUp::id, Function.identity()));
        Map<CaseId, CaseFile> files = cases
                .list(rows.values().stream().map(FollowUp::caseId).toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        tell.due(matters(stage(firings, FollowUpClocks.DUE, rows), files, "followup.due"), now);
        for (int rung = 1; rung <= Post.values().length; rung++) {
            climb(stage(firings, Stage.rung(rung), rows), files, rung, now);
        }
    }

    private void climb(List<FollowUp> overdue, Map<CaseId, CaseFile> files, int rung, Instant now) {
        List<FollowUp> untold =
                overdue.stream().filter(one -> one.rung() < rung).toList();
        if (untold.isEmpty()) {
            return;
        }
        List<Integer> reached = tell.climb(matters(untold, files, "followup.overdue"), rung, now);
        for (int at = rung; at <= Post.values().length; at++) {
            List<Long> here = new ArrayList<>();
            for (int i = 0; i < untold.size(); i++) {
                if (reached.get(i) == at) {
                    here.add(untold.get(i).id());
                }
            }
            store.climbed(here, at);
        }
    }

    private static List<FollowUp> stage(List<Firing> firings, String stage, Map<Long, FollowUp> rows) {
        return firings.stream()
                .filter(firing -> firing.stage().equals(stage))
                .map(Firing::subjectId)
                .filter(rows::containsKey)
                .map(rows::get)
                .toList();
    }

    private static List<TellOfFollowUps.Matter> matters(List<FollowUp> due, Map<CaseId, CaseFile> files, String code) {
        return due.stream()
                .map(one -> matter(one, java.util.Objects.requireNonNull(files.get(one.caseId())), code))
                .toList();
    }

    private static TellOfFollowUps.Matter matter(FollowUp one, CaseFile file, String code) {
        return new TellOfFollowUps.Matter(
                NoticeKind.FOLLOW_UP,
                new NoticeSubject(NoticeSubject.Kind.FOLLOW_UP, one.id()),
                code,
                file.place().unitId(),
                file.place().queueUnitId(),
                file.holder().staffId(),
                Map.of("case", one.caseId().value(), "number", one.number(), "due", one.dueAt()));
    }
}
