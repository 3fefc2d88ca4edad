package org.forestall.server.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The administrator tries a channel: a sentence that says it is a test, to his own address or to every chat that is set up,
 * at once and without a notice.
 *
 * <p>Refuses with CHANNEL_OFF, NOT_STAFF.
 */
@Component
class TryChannel {

    private final Transactions transactions;
    private final NoticeSettings settings;
    private final List<Sender> senders;
    private final StaffList staff;
    private final ChannelHealth health;
    private final AuditTrail audit;
    private final InstantSource clock;

    TryChannel(
            Transactions transactions,
            NoticeSettings settings,
            List<Sender> senders,
            StaffList staff,
            ChannelHealth health,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.senders = senders;
        this.staff = staff;
        this.health = health;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the channel said; {@code error} is its code. */
    record Answer(boolean accepted, @Nullable String error) {}

    Answer send(Actor actor, Channel channel) {
        actor.require(Permission.STAFF_MANAGE);
        Sender sender = senders.stream()
                .filter(one -> one.channel() == channel && one.on())
                .findFirst()
                .orElseThrow(() -> new Refused(NoticeRefusal.CHANNEL_OFF));
        StaffMember me = staff.findBy(actor).orElseThrow(() -> new Refused(NoticeRefusal.NOT_STAFF));
        List<Outcome> outcomes =
                outgoing(channel, me).stream().map(sender::send).toList();
        Instant now = clock.instant();
        transactions.in(RowScope.all(), () -> {
            health.keep(channel, outcomes, now);
            audit.record(
                    actor,
                    new AuditEntry(
                            "notice.test", "channel", channel.ordinal(), me.unitId(), Map.of("channel", channel)),
                    now);
            return null;
        });
        return outcomes.stream()
                .map(TryChannel::answer)
                .filter(answer -> !answer.accepted())
                .findFirst()
                .orElse(new Answer(true, null));
    }

    private List<Outgoing> outgoing(Channel channel, StaffMember me) {
        Instant now = clock.instant();
        Outgoing.Said said = new Outgoing.Said(
                0,
                NoticeKind.TEST,
                new NoticeSubject(NoticeSubject.Kind.CHANNEL, channel.ordinal()),
                me.unitId(),
                Urgency.NORMAL,
                "kind.test",
                Map.of(),
                now);
        // below zero: no delivery has this number, and no two tests have the same
        long id = -now.toEpochMilli();
        return channel == Channel.WEBHOOK
                ? settings.webhooks().stream()
                        .map(hook -> new Outgoing(id, channel, null, hook.name(), 0, 1, said))
                        .toList()
                : List.of(new Outgoing(id, channel, me.id(), null, 0, 1, said));
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Answer(true, null);
            case Outcome.TryAgain again -> new Answer(false, again.code());
            case Outcome.Rejected rejected -> new Answer(false, rejected.code());
        };
    }
}
