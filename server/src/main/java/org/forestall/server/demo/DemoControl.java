package org.forestall.server.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the one who watches can see of the demo, and change: its speed, and whose robots are stopped. */
public final class DemoControl {

    /** The fastest a day can be watched; robots keep up on two cores at 60. */
    public static final double FASTEST = 120;

    /**
     * How the demo stands.
     *
     * @param played messages sent so far, of those planned
     * @param unitsByHand ids of the units whose robots are stopped
     * @param storyCase the old man's case; null until his warning has come
     */
    public record Status(
            long seed,
            double speed,
            Instant now,
            Instant dayStart,
            int played,
            int planned,
            List<String> unitsByHand,
            @Nullable String storyCase,
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
        return new Status(
                day.seed(),
                clock.speed(),
                clock.now(),
                DemoDay.start(),
                world.played(),
                day.planned(),
                world.unitsByHand().stream().sorted().toList(),
                world.storyCase(),
                OldMan.TITLE);
    }

    /** Refuses a speed outside 0, a pause, to {@link #FASTEST}. */
    public void setSpeed(double speed) {
        if (!(speed >= 0 && speed <= FASTEST)) {
            throw new IllegalArgumentException("The demo runs at 0 to " + FASTEST + " times, not " + speed);
        }
        clock.setSpeed(speed);
    }

    /** Stops the robots of a unit, who hand their cases back to its queue, or lets them on again. */
    public void setRobots(String unitId, boolean on) {
        world.setByHand(unitId, !on);
        clock.wake();
    }
}
