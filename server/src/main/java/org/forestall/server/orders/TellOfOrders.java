package org.forestall.server.orders;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.Cases;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Urgency;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of orders: who is to sign, who is to telephone, that one ends soon or has ended. */
@Component
class TellOfOrders {

    private final Notices notices;
    private final Posts posts;
    private final Cases cases;
    private final OrderStore store;
    private final Outbox outbox;

    TellOfOrders(Notices notices, Posts posts, Cases cases, OrderStore store, Outbox outbox) {
        this.notices = notices;
        this.posts = posts;
        this.cases = cases;
        this.store = store;
        this.outbox = outbox;
    }

    /** Another officer is to sign. */
    void waitsForSignature(BankOrder order, Instant now) {
        tell(order, people(order, Post.STATION_DUTY, now), "order.waits-for-signature", Urgency.URGENT);
    }

    /** One account of a hold was decided about alone: the others go on waiting, and somebody is to know. */
    void othersWait(BankOrder decided, Instant now) {
        Long hold = decided.holdId();
        if (hold != null && decided.state().status() != OrderStatus.AWAITING_SIGNATURE) {
            store.ofHold(hold).stream()
                    .filter(order -> order.state().status() == OrderStatus.AWAITING_SIGNATURE)
                    .findFirst()
                    .ifPresent(next -> waitsForSignature(next, now));
        }
    }

    /** The bank said something. */
    void answered(BankOrder order, String answer, boolean late, Instant now) {
        String sentence = late ? "order.answered-late" : "order.answered";
        Set<Long> people = people(order, Post.STATION_DUTY, now);
        notices.tell(Notice.of(NoticeKind.BANK_ORDER, subject(order), order.unitId(), people)
                .saying(sentence, Map.of("answer", answer))
                .urgency(late ? Urgency.URGENT : Urgency.HIGH));
    }

    /** Its end comes near; each time the next post up. */
    void endsSoon(BankOrder order, Post post, Instant now) {
        tell(order, people(order, post, now), "order.ends-soon", Urgency.URGENT);
    }

    void ended(BankOrder order, Instant now) {
        Set<Long> people = new HashSet<>();
        for (Post post : Post.values()) {
            people.addAll(people(order, post, now));
        }
        tell(order, people, "order.lapsed", Urgency.URGENT);
    }

    /** Somebody asks for release and waits for an answer. */
    void pleaWaits(BankOrder order, boolean overdue, List<Post> posts, Instant now) {
        Set<Long> people = new HashSet<>();
        posts.forEach(post -> people.addAll(people(order, post, now)));
        tell(order, people, overdue ? "order.plea-waits" : "order.plea-soon", Urgency.URGENT);
    }

    void noticeIsDue(BankOrder order, Instant now) {
        tell(order, people(order, Post.STATION_DUTY, now), "order.notice-due", Urgency.HIGH);
    }

    /** The bank's system cannot be reached: somebody telephones. */
    void ringTheBank(BankOrder order, BankMessage message, String fault, Instant now) {
        store.add(order, new OrderStore.Step(OrderStore.Side.SYSTEM, "RING_THE_BANK", now, "orders", fault));
        Set<Long> people = people(order, Post.STATION_DUTY, now);
        people.addAll(people(order, Post.SQUAD_DUTY, now));
        tell(order, people, "order.ring-the-bank", Urgency.URGENT);
        changed(order, now);
    }

    void delivered(BankOrder order, BankMessage message, @Nullable String receipt, Instant now) {
        String kind = "DELIVERED_" + message.kind().name();
        store.add(order, new OrderStore.Step(OrderStore.Side.SYSTEM, kind, now, "orders", receipt));
        changed(order, now);
    }

    /** Nobody needs to act on what was told before. */
    void settled(BankOrder order, Instant now) {
        notices.settle(List.of(subject(order)), List.of(NoticeKind.BANK_ORDER), now);
    }

    /** Live screens. */
    void changed(BankOrder order, Instant now) {
        outbox.publish(new Change("bank-order", order.id(), order.unitId(), now));
    }

    private void tell(BankOrder order, Set<Long> people, String sentence, Urgency urgency) {
        notices.tell(Notice.of(NoticeKind.BANK_ORDER, subject(order), order.unitId(), people)
                .saying(sentence, Map.of("power", order.kind().name()))
                .urgency(urgency));
    }

    /** Whoever has the case, and the post. */
    private Set<Long> people(BankOrder order, Post post, Instant now) {
        Set<Long> people = new HashSet<>();
        Long holder = cases.find(cases.goesOn(order.caseId()))
                .map(CaseFile::holder)
                .map(one -> one.staffId())
                .orElse(null);
        if (holder != null) {
            people.add(holder);
        }
        posts.holders(post, order.unitId(), now).forEach(one -> people.add(one.id()));
        return people;
    }

    private static NoticeSubject subject(BankOrder order) {
        return new NoticeSubject(NoticeSubject.Kind.BANK_ORDER, order.id());
    }
}
