package org.forestall.server.followups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Told;
import org.forestall.server.notices.Urgency;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever has a case, else the post that answers for its queue; and what is overdue to post after post. */
@Component
class TellOfFollowUps {

    private final Notices notices;
    private final Posts posts;

    TellOfFollowUps(Notices notices, Posts posts) {
        this.notices = notices;
        this.posts = posts;
    }

    /**
     * Something to tell about a case.
     *
     * @param queueUnitId the queue the case lies in
     * @param holder who has the case
     */
    record Matter(
            NoticeKind kind,
            NoticeSubject subject,
            String code,
            int unitId,
            int queueUnitId,
            @Nullable Long holder,
            Map<String, Object> values) {}

    /** Asks each post only once a batch. */
    private final class Holders {
        private final Map<String, Set<Long>> known = new HashMap<>();

        Set<Long> of(Post post, int unitId, Instant now) {
            return known.computeIfAbsent(
                    post + ":" + unitId,
                    key -> posts.holders(post, unitId, now).stream()
                            .map(StaffMember::id)
                            .collect(Collectors.toSet()));
        }
    }

    /** The case's holder; where nobody on duty has it, the post that answers for its queue. */
    void due(List<Matter> matters, Instant now) {
        Holders holders = new Holders();
        List<Told> told = notices.tellAll(matters.stream()
                .map(matter -> notice(matter, matter.holder() == null ? Set.of() : Set.of(matter.holder())))
                .toList());
        List<Notice> again = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).nobody()) {
                Matter matter = matters.get(i);
                Post post = posts.ofQueue(matter.queueUnitId());
                again.add(notice(matter, holders.of(post, matter.queueUnitId(), now)));
            }
        }
        notices.tellAll(again);
    }

    /** Those on duty at this post. */
    void post(List<Matter> matters, Post post, Instant now) {
        Holders holders = new Holders();
        notices.tellAll(matters.stream()
                .map(matter -> notice(matter, holders.of(post, matter.unitId(), now)))
                .toList());
    }

    /**
     * From this rung up to the first post that anybody holds.
     *
     * @return the rung that each came to, in their order; the top one where nobody holds any
     */
    List<Integer> climb(List<Matter> matters, int rung, Instant now) {
        Holders holders = new Holders();
        List<Notice> said = new ArrayList<>();
        List<Integer> reached = new ArrayList<>();
        for (Matter matter : matters) {
            int at = rung;
            while (at < Post.values().length
                    && holders.of(Post.values()[at - 1], matter.unitId(), now).isEmpty()) {
                at++;
            }
            reached.add(at);
            said.add(notice(matter, holders.of(Post.values()[at - 1], matter.unitId(), now))
                    .urgency(Urgency.HIGH));
        }
        notices.tellAll(said);
        return reached;
    }

    /** The last follow-up is done: whoever has the case can close it. */
    void seriesEnded(CaseFile file, Instant now) {
        due(
                List.of(new Matter(
                        NoticeKind.FOLLOW_UP,
                        NoticeSubject.ofCase(file.id().value()),
                        "followup.all-done",
                        file.place().unitId(),
                        file.place().queueUnitId(),
                        file.holder().staffId(),
                        Map.of())),
                now);
    }

    private static Notice notice(Matter matter, Set<Long> recipients) {
        return Notice.of(matter.kind(), matter.subject(), matter.unitId(), recipients)
                .saying(matter.code(), matter.values());
    }
}
