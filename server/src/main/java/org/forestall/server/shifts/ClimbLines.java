package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** Takes lines that nobody answered in time to the next post that somebody holds, once {@link LineClock} strikes. */
@Component
class ClimbLines implements ClockHandler {

    private final ShiftDesk desk;
    private final HandoverStore store;
    private final Rungs rungs;
    private final LineClock clock;
    private final TellOfHandovers tell;
    private final Actor system;

    ClimbLines(ShiftDesk desk, HandoverStore store, Rungs rungs, LineClock clock, TellOfHandovers tell, Units units) {
        this.desk = desk;
        this.store = store;
        this.rungs = rungs;
        this.clock = clock;
        this.tell = tell;
        this.system = Actor.system("handover clock", units.subBureau().id());
    }

    @Override
    public String kind() {
        return LineClock.KIND;
    }

    @Override
    public void lock(List<Long> handoverIds) {
        store.lockAll(handoverIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        store.lockAll(firings.stream().map(Firing::subjectId).toList()).stream()
                .filter(handover -> !handover.isSigned())
                .forEach(handover -> climb(handover, now));
    }

    private void climb(Handover handover, Instant now) {
        List<HandoverLine> climbed = new ArrayList<>();
        for (HandoverLine line : handover.waiting()) {
            if (!line.offer().answerBy().isAfter(now)) {
                climbed.add(climb(handover, line, now));
            }
        }
        clock.arm(handover.id(), handover.unitId());
        tell.changed(handover.id(), climbed, now);
    }

    private HandoverLine climb(Handover handover, HandoverLine line, Instant now) {
        HandoverLine next = line.offered(rungs.above(
                line.offer().rung(),
                handover.unitId(),
                Set.of(handover.from()),
                line.situation().grade(),
                now));
        store.keep(handover, next);
        desk.record(
                system,
                new ShiftDesk.Done(
                        "handover.climb",
                        "handover",
                        handover.id(),
                        handover.unitId(),
                        Map.of("line", line.n(), "rung", next.offer().rung())),
                now);
        return next;
    }
}
