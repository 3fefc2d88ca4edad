package org.forestall.server.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.Stage;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Answers at any instant who is accountable for a case. */
@Component
public class Accountability {

    private final StaffList staff;
    private final Posts posts;

    Accountability(StaffList staff, Posts posts) {
        this.staff = staff;
        this.posts = posts;
    }

    /** One person or one post; nobody for a case that is closed or folded into another. */
    public Optional<Accountable> of(CaseFile file, Instant now) {
        if (file.stage() == Stage.CLOSED || file.ending().foldedInto() != null) {
            return Optional.empty();
        }
        Long holder = file.holder().staffId();
        StaffMember member = holder == null ? null : staff.find(holder).orElse(null);
        return Optional.of(
                member != null && member.onDuty()
                        ? new Accountable.Person(member)
                        : post(file.place().queueUnitId(), now));
    }

    private Accountable post(int queueUnitId, Instant now) {
        Post post = posts.ofQueue(queueUnitId);
        List<StaffMember> holders = posts.holders(post, queueUnitId, now);
        while (holders.isEmpty() && post.above().isPresent()) {
            post = post.above().orElseThrow();
            holders = posts.holders(post, queueUnitId, now);
        }
        return new Accountable.AtPost(post, posts.seatOf(post, queueUnitId), holders);
    }
}
