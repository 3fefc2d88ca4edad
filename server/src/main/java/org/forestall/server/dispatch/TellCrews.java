package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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
import org.forestall.server.shifts.Post;
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

    /** A stand-down that he did not acknowledge: the duty post rings him up, or the first post above that anybody holds. */
    void standDownUnheard(CaseFile file, TrackDuty duty, Instant now) {
        Set<Long> holders = dutyOver(file, Set.of(Objects.requireNonNull(duty.staffId())), now);
        notices.tell(about(file, NoticeKind.STAND_DOWN, holders)
                .saying("case.stand-down-unheard", Map.of("track", duty.track().name())));
    }

    /** One of them has said that he knows; the others are still waited for, by themselves and by whoever rings them up. */
    void standDownHeard(CaseFile file, List<TrackDuty> waiting, Instant now) {
        NoticeSubject subject = NoticeSubject.ofCase(file.id().value());
        Set<Long> concerned = waiting.isEmpty() ? new HashSet<>() : dutyOver(file, Set.of(), now);
        waiting.forEach(duty -> concerned.add(Objects.requireNonNull(duty.staffId())));
        notices.settleBut(subject, Set.of(NoticeKind.STAND_DOWN), concerned, now);
    }

    private Set<Long> dutyOver(CaseFile file, Set<Long> except, Instant now) {
        for (Post post : Post.values()) {
            Set<Long> holders = posts.holders(post, file.place().unitId(), now).stream()
                    .map(StaffMember::id)
                    .filter(id -> !except.contains(id))
                    .collect(Collectors.toCollection(HashSet::new));
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        return new HashSet<>();
    }

    static Notice about(CaseFile file, NoticeKind kind, Collection<Long> recipients) {
        return Notice.of(
                kind, NoticeSubject.ofCase(file.id().value()), file.place().unitId(), recipients);
    }
}
