package org.forestall.server.followups;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups, and reviews of what was closed. */
@RestController
@RequestMapping("/api/v1")
class FollowUpsController {

    private final ShowFollowUps show;
    private final DoFollowUp doFollowUp;
    private final GiveReview giveReview;

    FollowUpsController(ShowFollowUps show, DoFollowUp doFollowUp, GiveReview giveReview) {
        this.show = show;
        this.doFollowUp = doFollowUp;
        this.giveReview = giveReview;
    }

    record FollowUpDone(
            @Nullable Result result,
            @Nullable Channel channel,
            @Nullable String note) {}

    record ReviewGiven(
            Review.@Nullable Verdict result,
            @Nullable List<Review.Finding> findings,
            @Nullable String note) {}

    /** What is still planned, the earliest due first. */
    @GetMapping("/follow-ups")
    Items<ShowFollowUps.Line> owed(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "false") boolean due) {
        return new Items<>(show.owed(actor, unit, due));
    }

    @GetMapping("/cases/{id}/follow-ups")
    ShowFollowUps.OfCase ofCase(Actor actor, @PathVariable long id) {
        return show.ofCase(actor, new CaseId(id));
    }

    @PostMapping("/follow-ups/{id}/done")
    ShowFollowUps.Line done(Actor actor, @PathVariable long id, @RequestBody FollowUpDone request) {
        DoFollowUp.Said said = new DoFollowUp.Said(request.result(), request.channel(), request.note());
        return show.one(actor, doFollowUp.done(actor, id, said));
    }

    @GetMapping("/reviews")
    Items<ShowFollowUps.ReviewLine> reviews(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "OPEN") Review.State state) {
        return new Items<>(show.reviews(actor, unit, state));
    }

    @PostMapping("/reviews/{id}")
    ShowFollowUps.ReviewLine review(Actor actor, @PathVariable long id, @RequestBody ReviewGiven request) {
        List<Review.Finding> findings = request.findings();
        GiveReview.Said said =
                new GiveReview.Said(request.result(), findings == null ? List.of() : findings, request.note());
        return show.review(actor, giveReview.give(actor, id, said));
    }
}
