package org.forestall.server.contacts;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the dissuasion stands: state, resistance, steps, sweep. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class DissuasionController {

    private final ShowDissuasion show;
    private final TickSigns tickSigns;
    private final AnswerSweep answerSweep;

    DissuasionController(ShowDissuasion show, TickSigns tickSigns, AnswerSweep answerSweep) {
        this.show = show;
        this.tickSigns = tickSigns;
        this.answerSweep = answerSweep;
    }

    @GetMapping("/dissuasion")
    DissuasionView show(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String language) {
        return show.show(actor, new CaseId(id), language);
    }

    /** Signs of resistance seen. */
    @PostMapping("/signs")
    DissuasionView signs(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Signs request) {
        tickSigns.tick(actor, new CaseId(id), Showing.of(null, request.signs(), null), request.note());
        return show.show(actor, new CaseId(id), null);
    }

    /** Steps tried, and what they came to. */
    @PostMapping("/steps")
    DissuasionView steps(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Steps request) {
        tickSigns.tick(actor, new CaseId(id), Showing.of(null, null, request.steps()), request.note());
        return show.show(actor, new CaseId(id), null);
    }

    @GetMapping("/sweep")
    DissuasionView.SweepView sweep(Actor actor, @PathVariable long id) {
        return show.sweep(actor, new CaseId(id));
    }

    /** Answers lines of the sweep. */
    @PutMapping("/sweep")
    DissuasionView.SweepView answerSweep(
            Actor actor, @PathVariable long id, @RequestBody ContactRequests.SweepLines request) {
        List<AnswerSweep.Line> lines = request.lines();
        if (lines != null && lines.stream().anyMatch(line -> line.line() == null || line.answer() == null)) {
            throw Refused.field(ContactRefusal.NOTHING_NAMED, "lines");
        }
        answerSweep.answer(actor, new CaseId(id), lines, request.note());
        return show.sweep(actor, new CaseId(id));
    }
}
