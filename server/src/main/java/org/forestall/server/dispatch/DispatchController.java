package org.forestall.server.dispatch;

import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Track;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs on a case, and where its time went. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class DispatchController {

    private final ReadDispatch read;
    private final TakeTrack takeTrack;
    private final AcknowledgeStandDown acknowledgeStandDown;

    DispatchController(ReadDispatch read, TakeTrack takeTrack, AcknowledgeStandDown acknowledgeStandDown) {
        this.read = read;
        this.takeTrack = takeTrack;
        this.acknowledgeStandDown = acknowledgeStandDown;
    }

    /** The four tracks, who runs each, and the ladder's next rung. */
    @GetMapping("/operation")
    ReadDispatch.OperationView operation(Actor actor, @PathVariable long id) {
        return read.operation(actor, new CaseId(id));
    }

    /** Takes a track; of two at once the second learns who was first. */
    @PostMapping("/operation/{track}/take")
    ReadDispatch.OperationView take(Actor actor, @PathVariable long id, @PathVariable Track track) {
        takeTrack.take(actor, new CaseId(id), track);
        return read.operation(actor, new CaseId(id));
    }

    /** Says that one knows of having been stood down. */
    @PostMapping("/operation/{track}/stand-down-ack")
    ReadDispatch.OperationView acknowledge(Actor actor, @PathVariable long id, @PathVariable Track track) {
        acknowledgeStandDown.acknowledge(actor, new CaseId(id), track);
        return read.operation(actor, new CaseId(id));
    }

    /** Where the case's time went. */
    @GetMapping("/lost-minute")
    ReadDispatch.LostMinuteView lostMinute(Actor actor, @PathVariable long id) {
        return read.lostMinute(actor, new CaseId(id));
    }
}
