package org.forestall.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Plays one member of the staff: comes on duty, takes the next case of the unit's board, works it, keeps what must wait,
 * and hands everything back at the end of the shift or when people take over. No trouble at the door stops it.
 */
final class StaffRobot implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRobot.class);
    private static final Duration LOOK_AROUND = Duration.ofMinutes(2);
    private static final Duration BETWEEN_SHIFTS = Duration.ofMinutes(5);
    private static final int KEPT_AT_MOST = 12;

    /**
     * What a robot finds around it.
     *
     * @param second the colleague of the unit who gives the second word where one is asked for
     */
    record Surroundings(UnitDesk desk, World world, Pace pace, Staffer second, BooleanSupplier dayOver) {}

    private record Kept(CasePlay play, Instant due) {}

    private final Staffer self;
    private final Shift shift;
    private final Surroundings around;
    private final Chores chores;
    private final List<Kept> kept = new ArrayList<>();

    StaffRobot(Staffer self, Shift shift, Surroundings around) {
        this.self = self;
        this.shift = shift;
        this.around = around;
        this.chores = Chores.of(self, around.world());
    }

    @Override
    public void run() {
        while (!around.dayOver().getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            try {
                turn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("Robot {} stumbled and goes on", self.self().username(), e);
                rest();
            }
        }
    }

    /** One turn: off duty, by hand, or the next piece of work. */
    void turn() throws InterruptedException {
        Instant now = around.pace().now();
        if (!shift.onDuty(now)) {
            leave("交班");
            self.signOut();
            around.pace().spend(BETWEEN_SHIFTS, around.dayOver());
        } else if (byHand()) {
            leave("转由人工办理");
            around.pace()
                    .spend(BETWEEN_SHIFTS, () -> !byHand() || around.dayOver().getAsBoolean());
        } else {
            chores.doIfDue(now);
            work(now);
        }
    }

    private void work(Instant now) throws InterruptedException {
        CasePlay due = nextKept(now);
        if (due != null) {
            settle(due, due.lookAgain() ? due.work() : new CasePlay.Result.Finished());
            return;
        }
        JsonNode row = kept.size() < KEPT_AT_MOST ? nextTask() : null;
        if (row == null) {
            around.pace().spend(LOOK_AROUND, this::mustStop);
            return;
        }
        CasePlay play = new CasePlay(self, row, around, this::mustStop);
        settle(play, play.claim() ? play.work() : new CasePlay.Result.Finished());
    }

    /** What the plan offers this robot; where it offers nothing, the next of the unit's board. */
    private @Nullable JsonNode nextTask() {
        JsonNode offered = OfferedTask.take(self);
        if (offered == null) {
            return around.desk().next(self);
        }
        around.desk().give(offered.path("id").asString(""));
        return offered;
    }

    private void settle(CasePlay play, CasePlay.Result result) {
        switch (result) {
            case CasePlay.Result.Later(Duration after) ->
                kept.add(new Kept(play, around.pace().now().plus(after)));
            case CasePlay.Result.Finished()
            when mustStop() -> kept.add(new Kept(play, around.pace().now()));
            case CasePlay.Result.Finished() -> around.desk().giveBack(play.id());
        }
    }

    private @Nullable CasePlay nextKept(Instant now) {
        Kept first = kept.stream().min(Comparator.comparing(Kept::due)).orElse(null);
        if (first == null || first.due().isAfter(now)) {
            return null;
        }
        kept.remove(first);
        return first.play();
    }

    private void leave(String reason) {
        for (Kept held : List.copyOf(kept)) {
            held.play().handBack(reason);
            around.desk().giveBack(held.play().id());
        }
        kept.clear();
    }

    private boolean byHand() {
        return around.world().byHand(self.unitId());
    }

    private boolean mustStop() {
        return around.dayOver().getAsBoolean() || byHand();
    }

    private void rest() {
        try {
            around.pace().spend(BETWEEN_SHIFTS, around.dayOver());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
