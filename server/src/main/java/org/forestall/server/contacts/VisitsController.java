package org.forestall.server.contacts;

import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Our own people out for a case: visits and guard duty. */
@RestController
@RequestMapping("/api/v1")
class VisitsController {

    private final StartVisit startVisit;
    private final VisitProgress progress;
    private final EndVisit endVisit;
    private final GuardPerson guardPerson;
    private final GuardStore guards;
    private final ContactDesk desk;
    private final ShowDissuasion dissuasion;
    private final InstantSource clock;

    VisitsController(
            StartVisit startVisit,
            VisitProgress progress,
            EndVisit endVisit,
            GuardPerson guardPerson,
            GuardStore guards,
            ContactDesk desk,
            ShowDissuasion dissuasion,
            InstantSource clock) {
        this.startVisit = startVisit;
        this.progress = progress;
        this.endVisit = endVisit;
        this.guardPerson = guardPerson;
        this.guards = guards;
        this.desk = desk;
        this.dissuasion = dissuasion;
        this.clock = clock;
    }

    record GuardKept(long guardId, DissuasionView dissuasion) {}

    /** A crew sets out. */
    @PostMapping("/cases/{id}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    DissuasionView.VisitView start(
            Actor actor, @PathVariable long id, @RequestBody ContactRequests.StartVisit request) {
        List<Long> crew = request.crew() == null ? List.of() : request.crew();
        return view(progress.find(actor, startVisit.start(actor, new CaseId(id), crew, request.note())));
    }

    @GetMapping("/visits/running")
    Items<DissuasionView.VisitView> running(Actor actor) {
        return new Items<>(progress.running(actor).stream().map(this::view).toList());
    }

    @PostMapping("/visits/{id}/arrive")
    DissuasionView.VisitView arrive(Actor actor, @PathVariable long id) {
        return view(progress.arrive(actor, id));
    }

    /** One of the crew says that it is well. */
    @PostMapping("/visits/{id}/check-in")
    DissuasionView.VisitView checkIn(Actor actor, @PathVariable long id) {
        return view(progress.checkIn(actor, id));
    }

    /** What came of the visit. */
    @PostMapping("/visits/{id}/end")
    DissuasionView.VisitView end(Actor actor, @PathVariable long id, @RequestBody ContactRequests.EndVisit request) {
        return view(endVisit.end(actor, id, request.told()));
    }

    /** Somebody stays with the person. */
    @PostMapping("/cases/{id}/guards")
    @ResponseStatus(HttpStatus.CREATED)
    GuardKept guard(
            Actor actor,
            @PathVariable long id,
            @RequestBody(required = false) ContactRequests.@Nullable Guard request) {
        long guardId = guardPerson.begin(actor, new CaseId(id), request == null ? null : request.staffId());
        return new GuardKept(guardId, dissuasion.show(actor, new CaseId(id), null));
    }

    @GetMapping("/cases/{id}/guards")
    DissuasionView.GuardsView guards(Actor actor, @PathVariable long id) {
        return desk.show(
                actor, new CaseId(id), file -> DissuasionView.GuardsView.of(guards.of(file.id()), clock.instant()));
    }

    @PostMapping("/guards/{id}/end")
    DissuasionView.GuardView endGuard(Actor actor, @PathVariable long id) {
        return DissuasionView.GuardView.of(guardPerson.end(actor, id), clock.instant());
    }

    private DissuasionView.VisitView view(Visit visit) {
        return DissuasionView.VisitView.of(visit, clock.instant());
    }
}
