package org.forestall.server.demo;

import java.time.Instant;
import java.util.List;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What the one who watches can see of the demo, and change: its speed, and whose robots are stopped. */
public final class DemoControl {

    /** The fastest a day can be watched; robots keep up on two cores at 60. */
    public static final double FASTEST = 120;

    /** In an exercise days are let pass until the next follow-up: one in two seconds. */
    public static final double FASTEST_EXERCISE = 43_200;

    /**
     * How the demo stands.
     *
     * @param played messages sent so far, of those planned
     * @param unitsByHand ids of the units whose robots are stopped
     * @param exercise whether people play it all by hand
     * @param storyCase the old man's case; null until his warning has come
     */
    public record Status(
            long seed,
            double speed,
            Instant now,
            Instant dayStart,
            int played,
            int planned,
            boolean exercise,
            List<Integer> unitsByHand,
            @Nullable Long storyCase,
            String storyTitle) {}

    private final DemoDay day;
    private final ScaledClock clock;
    private final World world;

    DemoControl(DemoDay day, ScaledClock clock, World world) {
        this.day = day;
        this.clock = clock;
        this.world = world;
    }

    public Status status() {
        String story = world.storyCase();
        return new Status(
                day.seed(),
                clock.speed(),
                clock.now(),
                day.begins(),
                world.played(),
                day.planned(),
                day.isExercise(),
                world.unitsByHand().stream().map(Integer::valueOf).sorted().toList(),
                story == null ? null : Long.valueOf(story),
                OldMan.TITLE);
    }

    /** Refuses a speed outside 0, a pause, to {@link #FASTEST}, or {@link #FASTEST_EXERCISE} in an exercise. */
    public void setSpeed(double speed) {
        if (!(speed >= 0 && speed <= (day.isExercise() ? FASTEST_EXERCISE : FASTEST))) {
            throw Refused.field(DemoRefusal.SPEED_OUT_OF_RANGE, "speed");
        }
        clock.setSpeed(speed);
    }

    /** Stops the robots of a unit, who hand their cases back to its queue, or lets them on again. */
    public void setRobots(int unitId, boolean on) {
        String id = String.valueOf(unitId);
        if (world.units().stream().noneMatch(unit -> unit.id().equals(id) && unit.isPlayed())) {
            throw new Refused(DemoRefusal.UNIT_UNKNOWN);
        }
        world.setByHand(id, !on);
        clock.wake();
    }
}
