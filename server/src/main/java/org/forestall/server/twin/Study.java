package org.forestall.server.twin;

import java.util.List;
import org.forestall.server.platform.Refused;
import org.forestall.twin.TwinStudy;
import org.jspecify.annotations.Nullable;

/**
 * What a planner asks for.
 *
 * @param policies orders of work, as {@link TwinStudy#policies()} writes them
 * @param loads work over minutes on duty
 * @param days of a run
 * @param staff whether to ask besides how many people protect 95 %
 */
record Study(@Nullable List<String> policies, @Nullable List<Double> loads, int days, int runs, boolean staff) {

    private static final long SEED = 1;
    private static final int MOST_LOADS = 6;
    private static final double LEAST_LOAD = 0.2;
    private static final double MOST_LOAD = 4;
    private static final int MOST_DAYS = 60;
    private static final int MOST_RUNS = 30;
    private static final int MOST_DAYS_IN_ALL = 300;
    private static final int MOST_DAYS_WITH_STAFF = 60;

    /** Refuses with ORDER_UNKNOWN and OUT_OF_BOUNDS; what passes takes minutes and not hours. */
    TwinStudy.Request checked() {
        List<String> orders =
                policies == null ? List.of() : policies.stream().distinct().toList();
        if (orders.isEmpty() || !TwinStudy.policies().containsAll(orders)) {
            throw Refused.field(TwinRefusal.ORDER_UNKNOWN, "policies");
        }
        List<Double> wanted =
                loads == null ? List.of() : loads.stream().distinct().sorted().toList();
        require(!wanted.isEmpty() && wanted.size() <= MOST_LOADS, "loads");
        require(wanted.stream().allMatch(load -> load >= LEAST_LOAD && load <= MOST_LOAD), "loads");
        require(days >= 1 && days <= MOST_DAYS, "days");
        require(runs >= 1 && runs <= MOST_RUNS, "runs");
        require(days * runs <= (staff ? MOST_DAYS_WITH_STAFF : MOST_DAYS_IN_ALL), "runs");
        return new TwinStudy.Request(orders, wanted, days, runs, SEED, staff);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw Refused.field(TwinRefusal.OUT_OF_BOUNDS, field);
        }
    }
}
