package org.forestall.server.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What one person hands over at the end of their duty, line by line.
 *
 * @param post the post they held, if any
 * @param seal set once every line is answered and they have signed off
 */
record Handover(
        long id,
        int unitId,
        @Nullable Post post,
        long from,
        Instant builtAt,
        @Nullable Seal seal,
        List<HandoverLine> lines) {

    Handover {
        lines = List.copyOf(lines);
    }

    /**
     * Its place in the unit's ledger.
     *
     * @param number from 1, without gaps
     * @param previous the digest of the one before; none for the first
     * @param names of everybody in it, as they were that day
     */
    record Seal(int number, Instant signedAt, @Nullable String previous, Map<Long, String> names, String digest) {
        Seal {
            names = Map.copyOf(names);
        }
    }

    boolean isSigned() {
        return seal != null;
    }

    List<HandoverLine> waiting() {
        return lines.stream().filter(HandoverLine::isWaiting).toList();
    }

    HandoverLine line(int n) {
        return lines.stream()
                .filter(line -> line.n() == n)
                .findFirst()
                .orElseThrow(() -> new Refused(DutyRefusal.HANDOVER_NOT_FOUND));
    }

    /** The numbers of everybody in it. */
    Set<Long> people() {
        Stream<@Nullable Long> inLines = lines.stream()
                .flatMap(line -> Stream.of(
                        line.offer().to(), line.answer().by(), line.answer().declinedBy()));
        return Stream.concat(Stream.of(from), inLines).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    void requireOpen() {
        if (isSigned()) {
            throw new Refused(DutyRefusal.HANDOVER_SIGNED);
        }
    }
}
