package org.forestall.server.dispatch;

import java.time.Instant;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.BreachReason;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Track;
import org.forestall.server.platform.Items;
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

/** What runs on a case, and where its time went. */
@RestController
@RequestMapping("/api/v1")
class DispatchController {

    private final ReadDispatch read;
    private final TakeTrack takeTrack;
    private final AcknowledgeStandDown acknowledgeStandDown;
    private final ExplainBreach explainBreach;

    DispatchController(
            ReadDispatch read,
            TakeTrack takeTrack,
            AcknowledgeStandDown acknowledgeStandDown,
            ExplainBreach explainBreach) {
        this.read = read;
        this.takeTrack = takeTrack;
        this.acknowledgeStandDown = acknowledgeStandDown;
        this.explainBreach = explainBreach;
    }

    /** The four tracks, who runs each, and the ladder's next rung. */
    @GetMapping("/cases/{id}/operation")
    ReadDispatch.OperationView operation(Actor actor, @PathVariable long id) {
        return read.operation(actor, new CaseId(id));
    }

    /** Takes a track; of two at once the second learns who was first. */
    @PostMapping("/cases/{id}/operation/{track}/take")
    ReadDispatch.OperationView take(Actor actor, @PathVariable long id, @PathVariable Track track) {
        takeTrack.take(actor, new CaseId(id), track);
        return read.operation(actor, new CaseId(id));
    }

    /** Says that one knows of having been stood down. */
    @PostMapping("/cases/{id}/operation/{track}/stand-down-ack")
    ReadDispatch.OperationView acknowledge(Actor actor, @PathVariable long id, @PathVariable Track track) {
        acknowledgeStandDown.acknowledge(actor, new CaseId(id), track);
        return read.operation(actor, new CaseId(id));
    }

    /** Where the case's time went. */
    @GetMapping("/cases/{id}/lost-minute")
    ReadDispatch.LostMinuteView lostMinute(Actor actor, @PathVariable long id) {
        return read.lostMinute(actor, new CaseId(id));
    }

    record Explanation(
            @Nullable BreachReason reason, @Nullable String note) {}

    /** Every clock that runs on the case, and those that were broken. */
    @GetMapping("/cases/{id}/clocks")
    ReadDispatch.ClocksView clocks(Actor actor, @PathVariable long id) {
        return read.clocks(actor, new CaseId(id));
    }

    /** Says why a clock was broken. */
    @PostMapping("/cases/{id}/clocks/{clock}/explain")
    ReadDispatch.ClocksView explain(
            Actor actor, @PathVariable long id, @PathVariable DueKind clock, @RequestBody Explanation explanation) {
        BreachReason reason = explanation.reason();
        if (reason == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "reason");
        }
        explainBreach.explain(actor, new CaseId(id), clock, reason, explanation.note());
        return read.clocks(actor, new CaseId(id));
    }

    /** Broken clocks of a unit that nobody has given a reason for. */
    @GetMapping("/breaches")
    Items<ReadDispatch.OpenBreach> breaches(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        return new Items<>(read.unexplained(actor, unit == null ? actor.unitId() : unit));
    }

    /** Cases of a unit that were signed for and on which nothing has happened since. */
    @GetMapping("/stale")
    Items<ReadDispatch.StaleLine> stale(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        return new Items<>(read.stale(actor, unit == null ? actor.unitId() : unit));
    }

    /** Of the cases that a unit closed in the day that begins then, where the most time was lost. */
    @GetMapping("/lost-minutes")
    Items<ReadDispatch.LostLine> lostMinutes(
            Actor actor, @RequestParam(required = false) @Nullable Integer unit, @RequestParam Instant from) {
        return new Items<>(read.lostMinutes(actor, unit == null ? actor.unitId() : unit, from));
    }
}
