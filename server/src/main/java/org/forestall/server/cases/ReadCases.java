package org.forestall.server.cases;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.web.BoardRow;
import org.forestall.server.cases.web.BoardView;
import org.forestall.server.cases.web.CaseView;
import org.forestall.server.cases.web.EventLine;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads cases for people: always in the reader's scope; looking at one case is on record. */
@Component
class ReadCases {

    private static final int PERSONS_SEARCHED = 200;
    private static final int TASKS_SHOWN = 100;

    private final Transactions transactions;
    private final CaseStore store;
    private final CaseLists lists;
    private final CaseViews views;
    private final CasePage page;
    private final Timeline timeline;
    private final BoardCounts counts;
    private final Persons persons;
    private final StaffList staff;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReadCases(
            Transactions transactions,
            CaseStore store,
            CaseLists lists,
            CaseViews views,
            CasePage page,
            Timeline timeline,
            BoardCounts counts,
            Persons persons,
            StaffList staff,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.lists = lists;
        this.views = views;
        this.page = page;
        this.timeline = timeline;
        this.counts = counts;
        this.persons = persons;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    BoardView board(Actor reader, CaseFilter filter, BoardSearch search) {
        List<Long> order = search.byPlan() ? views.order() : List.of();
        return reading(reader, () -> {
            List<CaseFile> files =
                    order.isEmpty() ? lists.board(filter, search.rows()) : lists.board(filter, search.rows(), order);
            Map<String, Integer> sums = countsFor(reader, filter);
            return new BoardView(clock.instant(), sums, counts.areBehind(), views.rows(files));
        });
    }

    /** The reader's own cases, then what the reader could take next in the own unit. */
    List<BoardRow> tasks(Actor reader) {
        return reading(reader, () -> {
            List<CaseFile> mine = staff.findBy(reader)
                    .map(StaffMember::id)
                    .map(id -> lists.board(CaseFilter.heldBy(id), TASKS_SHOWN))
                    .orElse(List.of());
            CaseFilter queue = new CaseFilter(reader.unitId(), null, Stage.OPEN, null, null, null);
            List<CaseFile> all = new ArrayList<>(mine);
            lists.board(queue, TASKS_SHOWN).stream()
                    .filter(file -> file.holder().isNobody())
                    .forEach(all::add);
            return views.rows(all);
        });
    }

    Page<BoardRow> search(Actor reader, @Nullable String query, CaseFilter filter, PageRequest request) {
        return reading(reader, () -> {
            Page<CaseFile> found = found(query, filter, request);
            List<BoardRow> rows = views.rows(found.items());
            return new Page<>(rows, found.page(), found.size(), found.total(), found.totalAtLeast());
        });
    }

    CaseView one(Actor reader, CaseId id) {
        return reading(reader, () -> {
            CaseFile file = store.find(id).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            AuditEntry look =
                    AuditEntry.of("case.look", "case", id.value(), file.place().unitId());
            audit.record(reader, look, clock.instant());
            return page.of(file, reader);
        });
    }

    /** The case after a command, as its page shows it. */
    CaseView after(Actor reader, CaseFile file) {
        return reading(
                reader,
                () -> store.find(file.id())
                        .map(current -> page.of(current, reader))
                        .orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND)));
    }

    PersonId personOf(Actor reader, CaseId id) {
        return reading(reader, () -> store.find(id).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND)))
                .person();
    }

    /** The timeline; a case out of the reader's scope is not there. */
    List<EventLine> events(Actor reader, CaseId id) {
        personOf(reader, id);
        return reading(
                reader,
                () -> timeline.of(id).stream()
                        .map(h -> new EventLine(
                                h.seq(),
                                h.at(),
                                h.event().kind(),
                                new EventLine.By(h.actorKind().name(), h.actorName()),
                                h.event(),
                                h.note()))
                        .toList());
    }

    private Page<CaseFile> found(@Nullable String query, CaseFilter filter, PageRequest request) {
        if (query == null || query.isBlank()) {
            return lists.newest(filter, request);
        }
        Optional<CaseFile> byNumber = number(query).flatMap(store::find);
        if (byNumber.isPresent()) {
            return Page.of(List.of(byNumber.get()), request, 1);
        }
        return lists.ofPersons(persons.find(query.strip(), PERSONS_SEARCHED), filter, request);
    }

    /** A case number is up to nine digits; four digits may be a phone's tail as well, and the number wins if it exists. */
    private static Optional<CaseId> number(String query) {
        String digits = query.strip().replaceFirst("^#", "");
        return digits.matches("[1-9][0-9]{0,8}") ? Optional.of(new CaseId(Long.parseLong(digits))) : Optional.empty();
    }

    private Map<String, Integer> countsFor(Actor reader, CaseFilter filter) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            sums.put(grade.name(), 0);
        }
        sums.put("unclaimed", 0);
        sums.put("overdue", 0);
        Integer unit = filter.unitId();
        for (BoardCounts.Row row : counts.in(reader.scope())) {
            if (unit == null || unit == row.unitId() || unit == row.queueUnitId()) {
                sums.merge(row.grade().name(), row.open(), Integer::sum);
                sums.merge("unclaimed", row.unclaimed(), Integer::sum);
                sums.merge("overdue", row.overdue(), Integer::sum);
            }
        }
        return sums;
    }

    private <T> T reading(Actor reader, Supplier<T> read) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), read);
    }
}
