package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.shifts.HandoverFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the next shift should know: what was promised, what to try next, who knows the person; and who is still out. */
@Component
class ContactsForHandover implements HandoverFacts {

    private final JdbcClient jdbc;
    private final CaseWork cases;
    private final SearchStore searches;

    ContactsForHandover(JdbcClient jdbc, CaseWork cases, SearchStore searches) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.searches = searches;
    }

    @Override
    public Map<CaseId, Facts> of(Collection<CaseId> ids, Instant now) {
        Map<CaseId, List<Promise>> promises = promises(ids);
        Map<CaseId, List<Long>> knows = knows(ids);
        Map<CaseId, Facts> facts = new HashMap<>();
        for (CaseFile file : cases.list(ids)) {
            facts.put(
                    file.id(),
                    new Facts(
                            promises.getOrDefault(file.id(), List.of()),
                            nextStep(file),
                            knows.getOrDefault(file.id(), List.of())));
        }
        return facts;
    }

    @Override
    public List<Unfinished> unfinishedOf(long staffId, Instant now) {
        return jdbc.sql("""
                        select 'VISIT' as kind, v.id, v.case_id from visit v join visit_crew c on c.visit_id = v.id
                        where c.staff_id = ? and c.running
                        union all
                        select 'GUARD', id, case_id from guard_duty where staff_id = ? and ended_at is null""")
                .params(staffId, staffId)
                .query((row, i) ->
                        new Unfinished(row.getString("kind"), row.getLong("id"), new CaseId(row.getLong("case_id"))))
                .list();
    }

    private @Nullable String nextStep(CaseFile file) {
        SearchPlan search = searches.latest(file.id()).orElse(null);
        return ShowDissuasion.nextSteps(file, CaseStory.of(cases.history(file.id())), search).proposals().stream()
                .findFirst()
                .map(proposal -> proposal.step().name())
                .orElse(null);
    }

    private Map<CaseId, List<Promise>> promises(Collection<CaseId> ids) {
        Map<CaseId, List<Promise>> found = new HashMap<>();
        jdbc.sql("""
                        select case_id, id, kind, due_at from promise where case_id = any (?) and state = 'OPEN'
                        order by due_at""").param(numbers(ids)).query(row -> {
            found.computeIfAbsent(new CaseId(row.getLong("case_id")), id -> new ArrayList<>())
                    .add(new Promise(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getTimestamp("due_at").toInstant()));
        });
        return found;
    }

    private Map<CaseId, List<Long>> knows(Collection<CaseId> ids) {
        Map<CaseId, List<Long>> found = new HashMap<>();
        jdbc.sql("""
                        select a.case_id, s.id from attempt a join staff s on s.account_id = a.by_id
                        where a.case_id = any (?) group by a.case_id, s.id order by max(a.started_at) desc""").param(numbers(ids)).query(row -> {
            found.computeIfAbsent(new CaseId(row.getLong("case_id")), id -> new ArrayList<>())
                    .add(row.getLong("id"));
        });
        return found;
    }

    private static Long[] numbers(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(Long[]::new);
    }
}
