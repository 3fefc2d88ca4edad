package org.forestall.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One unit's board as its robots share it: read at most every two and a half seconds of real time, more often where the day is
 * played so fast that people would have looked again long ago, and every case given to one robot only.
 */
final class UnitDesk {

    private static final Duration FRESH = Duration.ofMillis(2_500);
    private static final Duration FRESH_AT_LEAST = Duration.ofMillis(400);

    /** In demo time. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

    private final LongSupplier realNanos;
    private final DoubleSupplier speed;
    private final Set<String> given = new HashSet<>();
    private List<JsonNode> rows = List.of();
    private long readAt;
    private boolean everRead;

    /** @param speed how many demo seconds pass in one real second */
    UnitDesk(LongSupplier realNanos, DoubleSupplier speed) {
        this.realNanos = realNanos;
        this.speed = speed;
    }

    /**
     * The first case of the board that waits for someone, now this robot's; null when there is none. What somebody else is
     * being asked to take comes last.
     */
    synchronized @Nullable JsonNode next(Staffer robot) {
        if (!everRead || realNanos.getAsLong() - readAt > fresh()) {
            read(robot);
        }
        JsonNode free = first(robot, row -> !askedOfAnother(row, robot));
        return free == null ? first(robot, row -> true) : free;
    }

    private long fresh() {
        double asked = LOOKS_AGAIN.toNanos() / Math.max(1, speed.getAsDouble());
        return (long) Math.clamp(asked, FRESH_AT_LEAST.toNanos(), FRESH.toNanos());
    }

    private @Nullable JsonNode first(Staffer robot, Predicate<JsonNode> which) {
        for (JsonNode row : rows) {
            String id = row.path("id").asString("");
            if (which.test(row) && waits(row, robot) && given.add(id)) {
                return row;
            }
        }
        return null;
    }

    /** Somebody else has been asked to take it and has not answered. */
    private static boolean askedOfAnother(JsonNode row, Staffer robot) {
        String asked = row.path("plan").path("offeredTo").path("id").asString("");
        return !asked.isEmpty() && !asked.equals(robot.staffId());
    }

    /** A robot has this case otherwise. */
    synchronized void give(String caseId) {
        given.add(caseId);
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
