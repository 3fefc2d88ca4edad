package org.forestall.engine.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The events once each, in the one order everything is worked out in: when they happened, then by id.
 *
 * @param events in that order
 * @param conflicting ids that different events bear
 */
record EventLog(List<LedgerEvent> events, Set<String> conflicting) {

    private static final Comparator<LedgerEvent> ORDER =
            Comparator.comparing(LedgerEvent::at).thenComparing(LedgerEvent::id).thenComparing(Object::toString);

    static EventLog of(List<LedgerEvent> told) {
        Map<String, LedgerEvent> once = new TreeMap<>();
        Set<String> conflicting = new TreeSet<>();
        for (LedgerEvent event : told) {
            LedgerEvent other = once.putIfAbsent(event.id(), event);
            if (other != null && !other.equals(event)) {
                conflicting.add(event.id());
                once.put(event.id(), ORDER.compare(event, other) < 0 ? event : other);
            }
        }
        List<LedgerEvent> ordered = new ArrayList<>(once.values());
        ordered.sort(ORDER);
        return new EventLog(List.copyOf(ordered), Set.copyOf(conflicting));
    }

    <E extends LedgerEvent> Stream<E> each(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
