package org.forestall.server.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.access.Actor;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.profiles.Powers;
import org.forestall.server.shifts.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Warns post after post before an order ends, ends it, and reminds of a plea or of the word owed to the person. */
@Component
class OrderClock implements ClockHandler {

    private static final String KIND = "bank.order";
    private static final String NOTICE = "NOTICE";
    private static final String PLEA_WARN = "PLEA_WARN";
    private static final String PLEA = "PLEA";
    private static final String PLEA_LATE = "PLEA_LATE";
    private static final String END = "END";

    private final Clocks clocks;
    private final OrderStore store;
    private final ObjectProvider<MoveOrder> moveOrder;
    private final TellOfOrders tell;
    private final CaseOfOrder caseOfOrder;
    private final Powers powers;
    private final Actor system;

    OrderClock(
            Clocks clocks,
            OrderStore store,
            ObjectProvider<MoveOrder> moveOrder,
            TellOfOrders tell,
            CaseOfOrder caseOfOrder,
            Powers powers,
            Units units) {
        this.clocks = clocks;
        this.store = store;
        this.moveOrder = moveOrder;
        this.tell = tell;
        this.caseOfOrder = caseOfOrder;
        this.powers = powers;
        this.system = Actor.system("orders", units.subBureau().id());
    }

    /** What the order's state makes due; what lies in the past has been said. */
    void arm(BankOrder order, Instant now) {
        List<Stage> stages = stages(order, powers.find(order.kind()).orElseThrow()).stream()
                .filter(stage -> stage.at().isAfter(now))
                .sorted(Comparator.comparing(Stage::at))
                .toList();
        if (stages.isEmpty()) {
            clocks.disarm(KIND, List.of(order.id()));
        } else {
            clocks.arm(List.of(new ClockOrder(
                    KIND, order.id(), order.unitId(), stages.getLast().at(), stages)));
        }
    }

    private List<Stage> stages(BankOrder order, Power power) {
        OrderState state = order.state();
        List<Stage> stages = new ArrayList<>();
        if (!state.status().holds()) {
            return stages;
        }
        OrderState.Plea plea = state.plea();
        boolean standsStill = plea != null && power.rights().clockStopsWhilePending();
        Instant ends = state.expiresAt();
        if (ends != null && !standsStill) {
            for (int i = 0; i < power.warnBefore().size(); i++) {
                Duration before = power.warnBefore().get(i);
                stages.add(new Stage(Stage.rung(i + 1), ends.minus(before)));
            }
            stages.add(new Stage(END, ends));
        }
        if (plea != null) {
            power.rights()
                    .releaseAnswer()
                    .end(plea.since(), powers.calendar())
                    .ifPresent(due -> stages.addAll(untilAnswered(plea.since(), due)));
        }
        Instant from = state.effectiveFrom();
        if (order.kind() == PowerKind.PROTECTIVE_HOLD && order.notifiedAt() == null && from != null) {
            var notice = power.rights().notice();
            if (notice != null) {
                notice.end(from, powers.calendar()).ifPresent(due -> stages.add(new Stage(NOTICE, due)));
            }
        }
        return stages;
    }

    /** Half of the time gone the station hears of it, at its end the squad too, half as much again later the commander. */
    private static List<Stage> untilAnswered(Instant since, Instant due) {
        Duration half = Duration.between(since, due).dividedBy(2);
        return List.of(
                new Stage(PLEA_WARN, since.plus(half)), new Stage(PLEA, due), new Stage(PLEA_LATE, due.plus(half)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The cases before the orders, as every command does. */
    @Override
    public void lock(List<Long> orderIds) {
        caseOfOrder.lock(store.find(orderIds).stream().map(BankOrder::caseId).toList());
        store.lock(orderIds);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<BankOrder> orders =
                store.lock(firings.stream().map(Firing::subjectId).toList());
        for (BankOrder order : orders) {
            Set<String> stages = firings.stream()
                    .filter(firing -> firing.subjectId() == order.id())
                    .map(Firing::stage)
                    .collect(Collectors.toSet());
            if (order.state().status().holds()) {
                stages.forEach(stage -> happen(order, stage, now));
            }
        }
    }

    private void happen(BankOrder order, String stage, Instant now) {
        switch (stage) {
            case END -> moveOrder.getObject().byTime(system, order.id(), new OrderEvent.TimePassed(), now);
            case PLEA_WARN -> tell.pleaWaits(order, false, List.of(Post.STATION_DUTY), now);
            case PLEA -> tell.pleaWaits(order, true, List.of(Post.STATION_DUTY, Post.SQUAD_DUTY), now);
            case PLEA_LATE -> tell.pleaWaits(order, true, List.of(Post.SQUAD_DUTY, Post.COMMANDER_DUTY), now);
            case NOTICE -> tell.noticeIsDue(order, now);
            default -> {
                Post post = Post.values()[Integer.parseInt(stage.substring(stage.indexOf('_') + 1)) - 1];
                store.add(
                        order,
                        new OrderStore.Step(OrderStore.Side.SYSTEM, "ENDS_SOON", now, system.name(), post.name()));
                tell.endsSoon(order, post, now);
                tell.changed(order, now);
            }
        }
    }
}
