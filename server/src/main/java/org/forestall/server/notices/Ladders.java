package org.forestall.server.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which channels a notice goes through, when, to whom. */
@Component
class Ladders {

    private final NoticeSettings settings;
    private final Units units;
    private final Set<Channel> on = EnumSet.noneOf(Channel.class);

    Ladders(NoticeSettings settings, Units units, List<Sender> senders) {
        this.settings = settings;
        this.units = units;
        senders.stream().filter(Sender::on).map(Sender::channel).forEach(on::add);
    }

    /**
     * One delivery to be.
     *
     * @param staffId null where it speaks to a group
     * @param unitId the recipient's unit, or the notice's where there is no recipient
     */
    record Step(
            long noticeId,
            @Nullable Long staffId,
            int unitId,
            Channel channel,
            @Nullable String target,
            int rung,
            Instant dueAt) {

        /** Whether the screens are told with the commit itself. */
        boolean atOnce(Instant now) {
            return channel == Channel.BROWSER && !dueAt.isAfter(now);
        }

        long staff() {
            return staffId == null ? 0 : staffId;
        }
    }

    /** What has no setting is left out; where nothing is left, the screen remains. */
    List<Step> of(TellPeople.Telling telling, Instant now) {
        List<NoticeSettings.Rung> rungs = settings.rungs(telling.notice().urgency()).stream()
                .filter(rung -> on.contains(rung.channel()))
                .toList();
        if (rungs.isEmpty()) {
            rungs = List.of(NoticeSettings.Rung.SCREEN);
        }
        if (telling.notice().acknowledging() == Acknowledging.NOBODY) {
            rungs = rungs.subList(0, 1);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            steps.addAll(steps(telling, rungs.get(i), i, now.plus(rungs.get(i).after())));
        }
        return steps;
    }

    private List<Step> steps(TellPeople.Telling telling, NoticeSettings.Rung rung, int number, Instant due) {
        if (rung.channel() == Channel.WEBHOOK) {
            int unit = telling.notice().unitId();
            return settings.webhooks().stream()
                    .filter(hook -> hears(hook, unit))
                    .map(hook -> new Step(telling.id(), null, unit, Channel.WEBHOOK, hook.name(), number, due))
                    .toList();
        }
        return telling.people().stream()
                .map((StaffMember one) ->
                        new Step(telling.id(), one.id(), one.unitId(), rung.channel(), null, number, due))
                .toList();
    }

    private boolean hears(NoticeSettings.Webhook hook, int unit) {
        return hook.unit() == null || hook.unit() == unit || units.covers(hook.unit(), unit);
    }
}
