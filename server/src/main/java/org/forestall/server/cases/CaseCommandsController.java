package org.forestall.server.cases;

import java.math.BigDecimal;
import java.util.List;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.web.CaseRequests;
import org.forestall.server.cases.web.CaseView;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes cases: each transition is a resource of its own and answers with the case afterwards. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CaseCommandsController {

    private final ClaimCase claimCase;
    private final AcceptCase acceptCase;
    private final HandBackCase handBackCase;
    private final AssignCase assignCase;
    private final ChangeGrade changeGrade;
    private final PauseCase pauseCase;
    private final PullUpCase pullUpCase;
    private final RecordTrack recordTrack;
    private final NoteOnCase noteOnCase;
    private final WatchCase watchCase;
    private final CloseCase closeCase;
    private final ReopenCase reopenCase;
    private final ReadCases read;

    CaseCommandsController(
            ClaimCase claimCase,
            AcceptCase acceptCase,
            HandBackCase handBackCase,
            AssignCase assignCase,
            ChangeGrade changeGrade,
            PauseCase pauseCase,
            PullUpCase pullUpCase,
            RecordTrack recordTrack,
            NoteOnCase noteOnCase,
            WatchCase watchCase,
            CloseCase closeCase,
            ReopenCase reopenCase,
            ReadCases read) {
        this.claimCase = claimCase;
        this.acceptCase = acceptCase;
        this.handBackCase = handBackCase;
        this.assignCase = assignCase;
        this.changeGrade = changeGrade;
        this.pauseCase = pauseCase;
        this.pullUpCase = pullUpCase;
        this.recordTrack = recordTrack;
        this.noteOnCase = noteOnCase;
        this.watchCase = watchCase;
        this.closeCase = closeCase;
        this.reopenCase = reopenCase;
        this.read = read;
    }

    @PostMapping("/claim")
    CaseView claim(Actor actor, @PathVariable long id) {
        return read.after(actor, claimCase.claim(actor, new CaseId(id)));
    }

    @PostMapping("/accept")
    CaseView accept(Actor actor, @PathVariable long id) {
        return read.after(actor, acceptCase.accept(actor, new CaseId(id)));
    }

    @PostMapping("/hand-back")
    CaseView handBack(Actor actor, @PathVariable long id, @RequestBody CaseRequests.ReasonOnly request) {
        return read.after(actor, handBackCase.handBack(actor, new CaseId(id), Texts.requireReason(request.reason())));
    }

    @PostMapping("/assign")
    CaseView assign(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Assign request) {
        return read.after(actor, assignCase.assign(actor, new CaseId(id), request.staffId()));
    }

    /** One step up, or to the grade named. */
    @PostMapping("/raise-grade")
    CaseView raise(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Raise request) {
        return read.after(actor, changeGrade.raise(actor, new CaseId(id), request.grade(), request.reason()));
    }

    @PostMapping("/lower-grade")
    CaseView lower(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Lower request) {
        String reason = Texts.requireReason(request.reason());
        return read.after(
                actor, changeGrade.lower(actor, new CaseId(id), Texts.require(request.grade(), "grade"), reason));
    }

    /** To the squad, or to the level named. */
    @PostMapping("/pull-up")
    CaseView pullUp(Actor actor, @PathVariable long id, @RequestBody CaseRequests.PullUp request) {
        return read.after(actor, pullUpCase.pullUp(actor, new CaseId(id), request.level(), request.reason()));
    }

    /** Lets the clocks stand still for a reason, until a time. */
    @PostMapping("/pause")
    CaseView pause(Actor actor, @PathVariable long id, @RequestBody CaseRequests.PauseClocks request) {
        CaseFile file = pauseCase.pause(actor, new CaseId(id), request.reason(), request.until(), request.note());
        return read.after(actor, file);
    }

    @PostMapping("/resume")
    CaseView resume(Actor actor, @PathVariable long id) {
        return read.after(actor, pauseCase.resume(actor, new CaseId(id)));
    }

    /** What came of an attempt. */
    @PostMapping("/tracks/{track}")
    CaseView track(
            Actor actor, @PathVariable long id, @PathVariable Track track, @RequestBody CaseRequests.Attempt request) {
        RecordTrack.Attempt attempt = new RecordTrack.Attempt(
                track, request.status(), request.outcome(), request.victimState(), request.note());
        return read.after(actor, recordTrack.record(actor, new CaseId(id), attempt));
    }

    /** Where the person stands now. */
    @PostMapping("/state")
    CaseView state(Actor actor, @PathVariable long id, @RequestBody CaseRequests.NoteState request) {
        VictimState state = Texts.require(request.state(), "state");
        return read.after(actor, noteOnCase.state(actor, new CaseId(id), state, request.note()));
    }

    @PostMapping("/notes")
    CaseView note(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Note request) {
        return read.after(actor, noteOnCase.note(actor, new CaseId(id), Texts.requireReason(request.text())));
    }

    @PostMapping("/type")
    CaseView type(Actor actor, @PathVariable long id, @RequestBody CaseRequests.SetType request) {
        return read.after(
                actor, noteOnCase.type(actor, new CaseId(id), Texts.require(request.fraudType(), "fraudType")));
    }

    @PostMapping("/watch")
    CaseView watch(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Watch request) {
        return read.after(actor, watchCase.begin(actor, new CaseId(id), request.note()));
    }

    @PostMapping("/unwatch")
    CaseView unwatch(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Watch request) {
        return read.after(actor, watchCase.end(actor, new CaseId(id), request.note()));
    }

    /** Through the close door. */
    @PostMapping("/close")
    CaseView close(Actor actor, @PathVariable long id, @RequestBody CaseRequests.Close request) {
        return read.after(actor, closeCase.close(actor, new CaseId(id), closing(request)));
    }

    @PostMapping("/reopen")
    CaseView reopen(Actor actor, @PathVariable long id, @RequestBody CaseRequests.ReasonOnly request) {
        return read.after(actor, reopenCase.reopen(actor, new CaseId(id), Texts.requireReason(request.reason())));
    }

    private static Closing closing(CaseRequests.Close request) {
        List<CaseRequests.Evidence> evidence = request.evidence() == null ? List.of() : request.evidence();
        return new Closing(
                Texts.require(request.outcome(), "outcome"),
                evidence.stream()
                        .map(shown -> Texts.require(shown.kind(), "evidence"))
                        .toList(),
                new CaseEvent.Sums(sum(request.atRisk(), "atRisk"), sum(request.moved(), "moved")),
                request.basis() == null ? MoneyBasis.NONE : request.basis(),
                request.confirmedType(),
                request.note());
    }

    private static @Nullable BigDecimal sum(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw Refused.field(PlatformRefusal.FIELD_INVALID, field);
        }
    }
}
