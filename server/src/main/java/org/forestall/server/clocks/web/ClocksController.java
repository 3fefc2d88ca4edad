package org.forestall.server.clocks.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.clocks.ArmedClock;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.FiringLatency;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the clocks do, for whoever looks after the system. */
@RestController
@RequestMapping("/api/v1/clocks")
class ClocksController {

    private static final int AT_MOST = 200;
    private static final Duration LOOK_BACK = Duration.ofHours(24);

    private final Clocks clocks;
    private final FiringLatency latency;
    private final Transactions transactions;
    private final InstantSource clock;

    ClocksController(Clocks clocks, FiringLatency latency, Transactions transactions, InstantSource clock) {
        this.clocks = clocks;
        this.latency = latency;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A clock whose handler fails.
     *
     * @param stage the one that could not fire
     */
    record Failing(
            String kind,
            long subject,
            int unit,
            String stage,
            Instant plannedAt,
            Instant dueAt,
            int attempts,
            @Nullable Instant triedAgainAt,
            @Nullable String error) {

        static Failing of(ArmedClock armed) {
            return new Failing(
                    armed.order().kind(),
                    armed.order().subjectId(),
                    armed.order().unitId(),
                    armed.ahead().getFirst().name(),
                    armed.ahead().getFirst().at(),
                    armed.order().dueAt(),
                    armed.attempts(),
                    armed.wakesAt(),
                    armed.lastError());
        }
    }

    /** The clocks that are put off because their handler failed; nothing of them is lost. */
    @GetMapping("/failing")
    List<Failing> failing(Actor actor) {
        actor.require(Permission.AUDIT_VIEW);
        return transactions.in(
                actor.scope(),
                () -> clocks.listFailing(AT_MOST).stream().map(Failing::of).toList());
    }

    /** How late the stages of the last day fired, in milliseconds. */
    @GetMapping("/latency")
    FiringLatency.Figures latency(Actor actor) {
        actor.require(Permission.AUDIT_VIEW);
        return transactions.in(
                actor.scope(), () -> latency.since(clock.instant().minus(LOOK_BACK)));
    }
}
