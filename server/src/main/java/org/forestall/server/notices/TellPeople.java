package org.forestall.server.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Keeps notices and the ladder of each of their recipients, for the dispatch to send after the commit. */
@Component
class TellPeople implements Notices {

    private final Transactions transactions;
    private final OnDuty onDuty;
    private final Ladders ladders;
    private final NoticeStore store;
    private final Outbox outbox;
    private final DispatchWaker waker;
    private final InstantSource clock;

    TellPeople(
            Transactions transactions,
            OnDuty onDuty,
            Ladders ladders,
            NoticeStore store,
            Outbox outbox,
            DispatchWaker waker,
            InstantSource clock) {
        this.transactions = transactions;
        this.onDuty = onDuty;
        this.ladders = ladders;
        this.store = store;
        this.outbox = outbox;
        this.waker = waker;
        this.clock = clock;
    }

    @Override
    public List<Told> tellAll(List<Notice> notices) {
        Transactions.assertActive();
        Instant now = clock.instant();
        Map<Long, StaffMember> present = present(notices, now);
        List<Telling> tellings = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        List<Long> ids = store.newIds(notices.size());
        for (int i = 0; i < notices.size(); i++) {
            Telling telling = telling(ids.get(i), notices.get(i), present);
            told.add(answer(telling));
            if (!telling.people().isEmpty()) {
                tellings.add(telling);
            }
        }
        keep(tellings, now);
        return told;
    }

    @Override
    public void settle(Collection<NoticeSubject> subjects, Collection<NoticeKind> kinds, Instant now) {
        settled(() -> store.settle(subjects, kinds, now), now);
    }

    @Override
    public void settleBut(
            NoticeSubject subject, Collection<NoticeKind> kinds, Collection<Long> concerned, Instant now) {
        settled(() -> store.settleBut(subject, kinds, concerned, now), now);
    }

    @Override
    public void settleSaying(Collection<Saying> over, Collection<NoticeKind> kinds, Instant now) {
        settled(() -> store.settleSaying(over, kinds, now), now);
    }

    /** Whoever settles may not see everybody who was told, and their screens must hear of it all the same. */
    private void settled(Supplier<List<NoticeStore.Person>> settle, Instant now) {
        Transactions.assertActive();
        List<Change> changes = transactions.seeingAll(settle).stream()
                .map(person -> new Change(NoticeStore.TOPIC, person.staffId(), person.unitId(), now))
                .toList();
        if (!changes.isEmpty()) {
            outbox.publish(changes);
        }
    }

    private Map<Long, StaffMember> present(List<Notice> notices, Instant now) {
        Set<Long> asked = new HashSet<>();
        notices.forEach(notice -> asked.addAll(notice.recipients()));
        Map<Long, StaffMember> present = new HashMap<>();
        if (!asked.isEmpty()) {
            onDuty.among(asked, now).forEach(member -> present.put(member.id(), member));
        }
        return present;
    }

    private static Telling telling(long id, Notice notice, Map<Long, StaffMember> present) {
        List<StaffMember> people = notice.recipients().stream()
                .sorted()
                .filter(present::containsKey)
                .map(present::get)
                .toList();
        return new Telling(id, notice, people);
    }

    private static Told answer(Telling telling) {
        Set<Long> asked = telling.notice().recipients();
        if (telling.people().isEmpty()) {
            return new Told.NobodyOnDuty(asked);
        }
        Set<Long> told = new HashSet<>();
        telling.people().forEach(member -> told.add(member.id()));
        Set<Long> offDuty = new HashSet<>(asked);
        offDuty.removeAll(told);
        return new Told.People(telling.id(), Set.copyOf(told), Set.copyOf(offDuty));
    }

    private void keep(List<Telling> tellings, Instant now) {
        if (tellings.isEmpty()) {
            return;
        }
        List<Ladders.Step> steps = tellings.stream()
                .flatMap(telling -> ladders.of(telling, now).stream())
                .toList();
        store.insert(tellings, steps, now);
        outbox.publish(steps.stream()
                .filter(step -> step.atOnce(now))
                .map(step -> new Change(NoticeStore.TOPIC, step.staff(), step.unitId(), now))
                .distinct()
                .toList());
        steps.stream()
                .filter(step -> !step.atOnce(now))
                .map(Ladders.Step::dueAt)
                .min(Instant::compareTo)
                .ifPresent(waker::wakeBy);
    }

    /** One notice and those of its recipients who are there. */
    record Telling(long id, Notice notice, List<StaffMember> people) {}
}
