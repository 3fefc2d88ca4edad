package org.forestall.server.banks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** An alert that nobody answers climbs from post to post, and rings at the last one again and again. */
@Component
class AlertClock implements ClockHandler {

    private static final String KIND = "bank.alert";

    private final Clocks clocks;
    private final AlertStore store;
    private final TellOfAlerts tell;
    private final BankSettings settings;
    private final Actor system;

    AlertClock(Clocks clocks, AlertStore store, TellOfAlerts tell, BankSettings settings, Units units) {
        this.clocks = clocks;
        this.store = store;
        this.tell = tell;
        this.settings = settings;
        this.system = Actor.system("banks", units.subBureau().id());
    }

    /** From its receipt on; the first post is told by whoever arms it. */
    void arm(Alert alert) {
        Instant from = alert.times().receivedAt();
        List<Stage> stages = new ArrayList<>();
        for (int i = 1; i < settings.climb().size(); i++) {
            stages.add(new Stage(Stage.rung(i), from.plus(settings.climb().get(i))));
        }
        order(alert, stages);
    }

    void disarm(Alert alert) {
        clocks.disarm(KIND, List.of(alert.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(List<Long> alertIds) {
        store.lock(alertIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<Alert> waiting = store.lock(firings.stream().map(Firing::subjectId).toList()).stream()
                .filter(alert -> !alert.isAnswered())
                .toList();
        for (Alert alert : waiting) {
            int rung = tell.climbs(alert, now);
            store.climbed(alert.id(), rung);
            store.add(
                    alert,
                    new AlertStore.Step(AlertStore.Side.SYSTEM, "CLIMBED", now, system.name(), String.valueOf(rung)));
            boolean last = firings.stream()
                    .filter(firing -> firing.subjectId() == alert.id())
                    .anyMatch(Firing::last);
            if (last) {
                order(alert, List.of(new Stage("AGAIN_" + now.getEpochSecond(), now.plus(settings.again()))));
            }
        }
    }

    private void order(Alert alert, List<Stage> stages) {
        clocks.arm(List.of(new ClockOrder(
                KIND, alert.id(), alert.unitId(), stages.getFirst().at(), stages)));
    }
}
