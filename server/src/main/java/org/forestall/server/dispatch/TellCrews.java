package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.notices.Acknowledging;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Tells those who run an operation what they need to know. */
@Component
class TellCrews {

    private final Notices notices;
    private final Posts posts;
    private final JurisdictionProfile profile;

    TellCrews(Notices notices, Posts posts, JurisdictionProfile profile) {
        this.notices = notices;
        this.posts = posts;
        this.profile = profile;
    }

    /** Whoever has the case, and the duty post of the unit that answers for it. */
    void started(List<CaseFile> urgent, Instant now) {
        Map<Integer, List<StaffMember>> duty = urgent.stream()
                .map(file -> file.place().queueUnitId())
                .distinct()
                .collect(Collectors.toMap(unit -> unit, unit -> posts.holders(posts.ofQueue(unit), unit, now)));
        notices.tellAll(urgent.stream()
                .map(file -> {
                    Collection<Long> recipients = Stream.concat(
                                    Stream.ofNullable(file.holder().staffId()),
                                    duty.getOrDefault(file.place().queueUnitId(), List.of()).stream()
                                            .map(StaffMember::id))
                            .collect(Collectors.toSet());
                    return about(file, NoticeKind.OFFER, recipients).saying("case.operation-started", Map.of());
                })
                .toList());
    }

    /** Everybody who had taken a track must say that he knows. */
    void stoodDown(CaseFile file, List<TrackDuty> taken, Instant now) {
        notices.tellAll(taken.stream()
                .map(duty -> about(file, NoticeKind.STAND_DOWN, Set.of(Objects.requireNonNull(duty.staffId())))
                        .saying("case.stood-down", Map.of("track", duty.track().name()))
                        .acknowledgedBy(Acknowledging.EVERYONE)
                        .ackBy(now.plus(profile.dissuasion().standDownAck())))
                .toList());
    }

    /** A stand-down that nobody acknowledged: the duty post rings up the crew. */
    void standDownUnheard(CaseFile file, TrackDuty duty, Instant now) {
        int queue = file.place().queueUnitId();
        Set<Long> holders = posts.holders(posts.ofQueue(queue), queue, now).stream()
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        notices.tell(about(file, NoticeKind.ESCALATION, holders)
                .saying("case.stand-down-unheard", Map.of("track", duty.track().name())));
    }

    static Notice about(CaseFile file, NoticeKind kind, Collection<Long> recipients) {
        return Notice.of(
                kind, NoticeSubject.ofCase(file.id().value()), file.place().unitId(), recipients);
    }
}
