package org.forestall.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/** Five wrong passwords for one name within a minute, and the name waits a minute: guessing does not pay. */
@Component
class WrongTries {

    private static final int ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int NAMES_KEPT = 10_000;

    private final ConcurrentHashMap<String, Deque<Instant>> tries = new ConcurrentHashMap<>();

    void check(String username, Instant now) {
        Deque<Instant> recent = tries.get(username);
        if (recent != null && countRecent(recent, now) >= ALLOWED) {
            throw new Refused(AccessRefusal.TOO_MANY_TRIES);
        }
    }

    void note(String username, Instant now) {
        if (tries.size() > NAMES_KEPT) {
            tries.clear();
        }
        Deque<Instant> recent = tries.computeIfAbsent(username, name -> new ArrayDeque<>());
        synchronized (recent) {
            recent.addLast(now);
        }
    }

    void forget(String username) {
        tries.remove(username);
    }

    private static int countRecent(Deque<Instant> recent, Instant now) {
        synchronized (recent) {
            while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(WITHIN))) {
                recent.removeFirst();
            }
            return recent.size();
        }
    }
}
