package org.forestall.server.banks;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Cases;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Tells people of counters' alerts: the station nearest to the counter and whoever has the case at once, then post after
 * post. A post that nobody holds is skipped.
 */
@Component
class TellOfAlerts {

    private final Notices notices;
    private final Posts posts;
    private final Cases cases;
    private final CaseOfAlert caseOfAlert;
    private final Outbox outbox;

    TellOfAlerts(Notices notices, Posts posts, Cases cases, CaseOfAlert caseOfAlert, Outbox outbox) {
        this.notices = notices;
        this.posts = posts;
        this.cases = cases;
        this.caseOfAlert = caseOfAlert;
        this.outbox = outbox;
    }

    /** It has come in; the rung of the post that was told. */
    int raised(Alert alert, Instant now) {
        Set<Long> people = new HashSet<>(holderOf(alert));
        int rung = nextHeld(0, alert, people, now);
        tell(alert, people, "bank.alert-raised", now);
        return rung;
    }

    /** Nobody has answered; the rung of the next post, the commander's where there is none above. */
    int climbs(Alert alert, Instant now) {
        Set<Long> people = new HashSet<>();
        int rung = nextHeld(alert.rung(), alert, people, now);
        tell(alert, people, "bank.alert-climbed", now);
        return rung;
    }

    /** Somebody answered: nobody else needs to be rung. */
    void answered(Alert alert, Instant now) {
        notices.settle(List.of(subject(alert)), List.of(NoticeKind.BANK_ALERT), now);
        changed(alert, now);
    }

    /** The counter wrote something that whoever answered should know. */
    void noted(Alert alert, CounterNote note, Instant now) {
        Alert.Answer answer = alert.answer();
        Set<Long> people = new HashSet<>(holderOf(alert));
        if (answer != null) {
            people.add(answer.byId());
        }
        if (note != CounterNote.SEEN && !people.isEmpty()) {
            notices.tell(Notice.of(NoticeKind.BANK_ALERT, subject(alert), alert.unitId(), people)
                    .saying("bank.alert-noted", Map.of("seen", note.name())));
        }
        changed(alert, now);
    }

    /** Live screens of the counter's station and of the case's. */
    void changed(Alert alert, Instant now) {
        outbox.publish(new Change("bank-alert", alert.id(), alert.unitId(), now));
        CaseId caseId = caseOfAlert.of(alert).orElse(null);
        if (caseId != null) {
            cases.find(caseId)
                    .ifPresent(file -> outbox.publish(
                            new Change("bank-alert", alert.id(), file.place().unitId(), now)));
        }
    }

    private int nextHeld(int from, Alert alert, Set<Long> people, Instant now) {
        int top = Post.values().length;
        for (int rung = Math.min(from + 1, top); rung <= top; rung++) {
            List<StaffMember> holders = posts.holders(Post.values()[rung - 1], alert.unitId(), now);
            holders.forEach(holder -> people.add(holder.id()));
            if (!holders.isEmpty()) {
                return rung;
            }
        }
        return top;
    }

    private Set<Long> holderOf(Alert alert) {
        CaseId caseId = caseOfAlert.of(alert).orElse(null);
        Long holder = caseId == null
                ? null
                : cases.find(caseId)
                        .map(CaseFile::holder)
                        .map(one -> one.staffId())
                        .orElse(null);
        return holder == null ? Set.of() : Set.of(holder);
    }

    private void tell(Alert alert, Set<Long> people, String sentence, Instant now) {
        notices.tell(Notice.of(NoticeKind.BANK_ALERT, subject(alert), alert.unitId(), people)
                .saying(
                        sentence,
                        Map.of("unit", alert.unitId(), "at", alert.times().receivedAt())));
        changed(alert, now);
    }

    private static NoticeSubject subject(Alert alert) {
        return new NoticeSubject(NoticeSubject.Kind.BANK_ALERT, alert.id());
    }
}
