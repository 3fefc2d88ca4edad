package org.forestall.server.clocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who handles which kind. */
@Component
class ClockHandlers {

    private final Map<String, ClockHandler> byKind = new HashMap<>();

    @Autowired
    ClockHandlers(ObjectProvider<ClockHandler> handlers) {
        this(handlers.orderedStream().toList());
    }

    ClockHandlers(List<ClockHandler> handlers) {
        for (ClockHandler handler : handlers) {
            ClockOrder.checkKind(handler.kind());
            if (byKind.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers of the clocks " + handler.kind());
            }
        }
    }

    /** The kinds, and the groups, whose clocks may be forgotten once every stage has fired. */
    List<String> forgettable() {
        return byKind.values().stream()
                .filter(ClockHandler::isForgettable)
                .map(ClockHandler::kind)
                .toList();
    }

    /** Whoever takes the kind, or else its group. */
    @Nullable
    ClockHandler find(String kind) {
        ClockHandler own = byKind.get(kind);
        return own != null ? own : byKind.get(ClockOrder.groupOf(kind));
    }
}
