package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.web.BoardRow;
import org.forestall.server.cases.web.BoardView;
import org.forestall.server.cases.web.CaseView;
import org.forestall.server.cases.web.EventLine;
import org.forestall.server.persons.PersonDetails;
import org.forestall.server.persons.Persons;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Page;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads cases. */
@RestController
@RequestMapping("/api/v1")
class CasesController {

    private final ReadCases read;
    private final Viewers viewers;
    private final Persons persons;
    private final StaffList staff;

    CasesController(ReadCases read, Viewers viewers, Persons persons, StaffList staff) {
        this.read = read;
        this.viewers = viewers;
        this.persons = persons;
        this.staff = staff;
    }

    /** The board: open cases, those to be helped next in front. */
    @GetMapping("/board")
    BoardView board(Actor actor, @ParameterObject BoardSearch search) {
        @Nullable
        Long holder =
                search.onlyMine() ? staff.findBy(actor).map(StaffMember::id).orElse(-1L) : null;
        return read.board(actor, search.heldBy(holder), search);
    }

    /** What the reader has, and could take next. */
    @GetMapping("/tasks")
    Items<BoardRow> tasks(Actor actor) {
        return new Items<>(read.tasks(actor));
    }

    /** Finds cases of any stage, by number, whole name, phone or its tail, identity number, words of the address. */
    @GetMapping("/cases")
    Page<BoardRow> search(Actor actor, @ParameterObject CaseSearch search) {
        return read.search(actor, search.q(), search.filter(), search.pageRequest());
    }

    @GetMapping("/cases/{id}")
    CaseView one(Actor actor, @PathVariable long id) {
        return read.one(actor, new CaseId(id));
    }

    @GetMapping("/cases/{id}/events")
    Items<EventLine> events(Actor actor, @PathVariable long id) {
        return new Items<>(read.events(actor, new CaseId(id)));
    }

    /** Says that the reader has the case open, and tells who else has. */
    @PostMapping("/cases/{id}/presence")
    Looking presence(Actor actor, @PathVariable long id) {
        read.personOf(actor, new CaseId(id));
        return new Looking(viewers.look(actor, new CaseId(id)));
    }

    /** Opens the person's details; the look is on record. */
    @PostMapping("/cases/{id}/reveal")
    PersonDetails reveal(Actor actor, @PathVariable long id, @RequestBody Reveal request) {
        return persons.reveal(actor, read.personOf(actor, new CaseId(id)), request.purpose());
    }

    record Reveal(String purpose) {}

    /** @param viewers names of the others who have it open */
    record Looking(List<String> viewers) {}
}
