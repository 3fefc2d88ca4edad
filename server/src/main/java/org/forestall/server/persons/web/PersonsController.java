package org.forestall.server.persons.web;

import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.persons.ListPersons;
import org.forestall.server.persons.MergePersons;
import org.forestall.server.persons.PersonDetails;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.RevealPerson;
import org.forestall.server.persons.ShowPerson;
import org.forestall.server.persons.StateRelation;
import org.forestall.server.persons.UnmergePersons;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons as resources; each change answers with the person's file as it is then. */
@RestController
@RequestMapping("/api/v1")
class PersonsController {

    private final ListPersons list;
    private final ShowPerson show;
    private final MergePersons merge;
    private final UnmergePersons unmerge;
    private final StateRelation relation;
    private final RevealPerson reveal;
    private final Units units;

    PersonsController(
            ListPersons list,
            ShowPerson show,
            MergePersons merge,
            UnmergePersons unmerge,
            StateRelation relation,
            RevealPerson reveal,
            Units units) {
        this.list = list;
        this.show = show;
        this.merge = merge;
        this.unmerge = unmerge;
        this.relation = relation;
        this.reveal = reveal;
        this.units = units;
    }

    @GetMapping("/persons")
    Page<PersonAnswers.Line> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list.list(actor, q, new PageRequest(page, size)).map(line -> PersonAnswers.Line.of(line, units));
    }

    @GetMapping("/persons/{id}")
    PersonAnswers.File show(Actor actor, @PathVariable long id) {
        return PersonAnswers.File.of(show.show(actor, new PersonId(id)), units);
    }

    @PostMapping("/persons/{id}/merge")
    PersonAnswers.File merge(Actor actor, @PathVariable long id, @RequestBody PersonAnswers.MergeRequest request) {
        merge.merge(actor, new PersonId(id), other(request.other()), request.reason());
        return show(actor, id);
    }

    @PostMapping("/merges/{id}/undo")
    PersonAnswers.File undo(Actor actor, @PathVariable long id, @RequestBody PersonAnswers.UndoRequest request) {
        return show(actor, unmerge.undo(actor, id, request.reason()).value());
    }

    @PostMapping("/persons/{id}/relations")
    PersonAnswers.File relate(Actor actor, @PathVariable long id, @RequestBody PersonAnswers.RelationRequest request) {
        relation.state(actor, new PersonId(id), other(request.other()), request.relation());
        return show(actor, id);
    }

    @PostMapping("/persons/{id}/reveal")
    PersonDetails reveal(Actor actor, @PathVariable long id, @RequestBody PersonAnswers.RevealRequest request) {
        return reveal.reveal(actor, new PersonId(id), request.purpose());
    }

    private static PersonId other(@Nullable Long other) {
        if (other == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "other");
        }
        return new PersonId(other);
    }
}
