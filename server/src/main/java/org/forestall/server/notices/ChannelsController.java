package org.forestall.server.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's view of the channels, and where people are reached. */
@RestController
@RequestMapping("/api/v1/notices")
class ChannelsController {

    private final Transactions transactions;
    private final NoticeSettings settings;
    private final List<Sender> senders;
    private final ChannelHealth health;
    private final TryChannel tryChannel;
    private final SetReach setReach;
    private final InstantSource clock;

    ChannelsController(
            Transactions transactions,
            NoticeSettings settings,
            List<Sender> senders,
            ChannelHealth health,
            TryChannel tryChannel,
            SetReach setReach,
            InstantSource clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.senders = senders;
        this.health = health;
        this.tryChannel = tryChannel;
        this.setReach = setReach;
        this.clock = clock;
    }

    /**
     * @param on whether it is set up
     * @param ladder after how many seconds each urgency comes to it
     * @param waiting due and not yet sent
     */
    record View(
            Channel channel,
            boolean on,
            Map<Urgency, Long> ladder,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastFailureAt,
            @Nullable String lastError,
            int failuresInARow,
            int waiting) {}

    record ReachRequest(@Nullable String phone, @Nullable String email) {}

    @GetMapping("/channels")
    Items<View> list(Actor actor) {
        actor.require(Permission.STAFF_MANAGE);
        return new Items<>(transactions.in(
                RowScope.all(),
                () -> health.list(clock.instant()).stream().map(this::view).toList()));
    }

    @PostMapping("/channels/{channel}/test")
    TryChannel.Answer test(Actor actor, @PathVariable Channel channel) {
        return tryChannel.send(actor, channel);
    }

    @GetMapping("/reach/{staffId}")
    SetReach.Masked reach(Actor actor, @PathVariable long staffId) {
        return setReach.read(actor, staffId);
    }

    @PutMapping("/reach/{staffId}")
    SetReach.Masked reach(Actor actor, @PathVariable long staffId, @RequestBody ReachRequest request) {
        return setReach.set(actor, staffId, request.phone(), request.email());
    }

    private View view(ChannelHealth.State state) {
        boolean on = senders.stream().anyMatch(sender -> sender.channel() == state.channel() && sender.on());
        return new View(
                state.channel(),
                on,
                ladder(state.channel()),
                state.lastSuccessAt(),
                state.lastFailureAt(),
                state.lastError(),
                state.failuresInARow(),
                state.waiting());
    }

    private Map<Urgency, Long> ladder(Channel channel) {
        Map<Urgency, Long> seconds = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            settings.rungs(urgency).stream()
                    .filter(rung -> rung.channel() == channel)
                    .findFirst()
                    .ifPresent(rung -> seconds.put(urgency, rung.after().toSeconds()));
        }
        return seconds;
    }
}
