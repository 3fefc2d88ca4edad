package org.forestall.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One unit's board as its robots share it: read at most every two and a half seconds of real time, and every case given to one
 * robot only.
 */
final class UnitDesk {

    private static final Duration FRESH = Duration.ofMillis(2_500);

    private final LongSupplier realNanos;
    private final Set<String> given = new HashSet<>();
    private List<JsonNode> rows = List.of();
    private long readAt;
    private boolean everRead;

    UnitDesk(LongSupplier realNanos) {
        this.realNanos = realNanos;
    }

    /** The most pressing case that waits for someone, now this robot's; null when there is none. */
    synchronized @Nullable JsonNode next(Staffer robot) {
        if (!everRead || realNanos.getAsLong() - readAt > FRESH.toNanos()) {
            read(robot);
        }
        for (JsonNode row : rows) {
            String id = row.path("id").asString("");
            if (waits(row, robot) && given.add(id)) {
                return row;
            }
        }
        return null;
    }

    /** The robot is through with the case, or could not have it. */
    synchronized void giveBack(String caseId) {
        given.remove(caseId);
        rows = rows.stream()
                .filter(row -> !row.path("id").asString("").equals(caseId))
                .toList();
    }

    private void read(Staffer robot) {
        if (!robot.signedIn()) {
            return;
        }
        Answer board = robot.get("/board?stage=OPEN&size=200&unit=" + Door.escaped(robot.unitId()));
        readAt = realNanos.getAsLong();
        everRead = true;
        if (board.done()) {
            List<JsonNode> read = new ArrayList<>();
            board.body().path("items").forEach(read::add);
            rows = List.copyOf(read);
        }
    }

    private static boolean waits(JsonNode row, Staffer robot) {
        String assignee = row.path("assignee").path("id").asString("");
        String queue = row.path("queue").path("id").asString(robot.unitId());
        boolean scripted = !row.path("story").asString("").isEmpty();
        return !scripted
                && row.path("stage").asString("OPEN").equals("OPEN")
                && queue.equals(robot.unitId())
                && (assignee.isEmpty() || assignee.equals(robot.staffId()));
    }
}
