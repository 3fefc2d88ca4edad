package org.forestall.server.contacts;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The search for somebody who cannot be reached. */
@RestController
@RequestMapping("/api/v1/cases/{id}/search-plan")
class SearchController {

    private final SearchPerson search;
    private final SearchSector sector;
    private final ShowSearch show;

    SearchController(SearchPerson search, SearchSector sector, ShowSearch show) {
        this.search = search;
        this.sector = sector;
        this.show = show;
    }

    @GetMapping
    SearchPage show(Actor actor, @PathVariable long id) {
        return show.show(actor, new CaseId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SearchPage begin(
            Actor actor,
            @PathVariable long id,
            @RequestBody(required = false) ContactRequests.@Nullable BeginSearch request) {
        List<SearchPerson.Place> places = request == null ? null : request.sectors();
        search.begin(actor, new CaseId(id), places);
        return show.show(actor, new CaseId(id));
    }

    /** One more place to look. */
    @PostMapping("/sectors")
    @ResponseStatus(HttpStatus.CREATED)
    SearchPage add(Actor actor, @PathVariable long id, @RequestBody SearchPerson.Place request) {
        search.add(actor, new CaseId(id), request);
        return show.show(actor, new CaseId(id));
    }

    @PostMapping("/sectors/{sectorId}/take")
    SearchPage take(Actor actor, @PathVariable long id, @PathVariable long sectorId) {
        sector.take(actor, new CaseId(id), sectorId);
        return show.show(actor, new CaseId(id));
    }

    @PostMapping("/sectors/{sectorId}/release")
    SearchPage release(Actor actor, @PathVariable long id, @PathVariable long sectorId) {
        sector.release(actor, new CaseId(id), sectorId);
        return show.show(actor, new CaseId(id));
    }

    /** Looked through, and whether the person was there. */
    @PostMapping("/sectors/{sectorId}/clear")
    SearchPage clear(
            Actor actor,
            @PathVariable long id,
            @PathVariable long sectorId,
            @RequestBody ContactRequests.Found request) {
        sector.clear(actor, new CaseId(id), sectorId, required(request.found(), "found"), request.note());
        return show.show(actor, new CaseId(id));
    }

    /** The carrier's help is asked for. */
    @PostMapping("/carrier")
    SearchPage carrier(
            Actor actor,
            @PathVariable long id,
            @RequestBody(required = false) ContactRequests.@Nullable NoteOnly request) {
        search.askCarrier(actor, new CaseId(id), note(request));
        return show.show(actor, new CaseId(id));
    }

    @PostMapping("/carrier-answer")
    SearchPage carrierAnswer(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Located request) {
        search.carrierAnswered(actor, new CaseId(id), required(request.located(), "located"));
        return show.show(actor, new CaseId(id));
    }

    /** Not found for now: it comes back by itself. */
    @PostMapping("/not-found")
    SearchPage notFound(
            Actor actor,
            @PathVariable long id,
            @RequestBody(required = false) ContactRequests.@Nullable NoteOnly request) {
        search.giveUpForNow(actor, new CaseId(id), note(request));
        return show.show(actor, new CaseId(id));
    }

    @PostMapping("/end")
    SearchPage end(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Found request) {
        search.end(actor, new CaseId(id), required(request.found(), "found"), request.note());
        return show.show(actor, new CaseId(id));
    }

    private static boolean required(@Nullable Boolean value, String field) {
        if (value == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, field);
        }
        return value;
    }

    private static @Nullable String note(ContactRequests.@Nullable NoteOnly request) {
        return request == null ? null : request.note();
    }
}
