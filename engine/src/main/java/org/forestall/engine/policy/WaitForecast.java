package org.forestall.engine.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says whether the people at work keep the maximum wait of those who wait, and how many would. Played forward: starts come one
 * after the other, one in so many for whoever reaches the maximum first, the others by worth, and nobody else comes. So it
 * is the least that must be expected: what comes later is not foreseen.
 */
public final class WaitForecast {

    /** More are asked for nowhere. */
    private static final int MOST_PEOPLE = 500;

    private static final Comparator<Waiting> BY_TIME = Comparator.comparingDouble(Waiting::left);
    private static final Comparator<Waiting> BY_WORTH =
            Comparator.comparingDouble(Waiting::urgency).reversed();

    private final int every;
    private final double minutes;
    private final List<Waiting> byTime;
    private final List<Waiting> byWorth;

    /**
     * @param every one start of so many is reserved; at least 1
     * @param minutes that one start takes of one person in the mean; above 0
     */
    public WaitForecast(int every, double minutes, List<Waiting> waiting) {
        if (every < 1 || !(minutes > 0)) {
            throw new IllegalArgumentException(
                    "one start in at least 1, of minutes above 0: " + every + ", " + minutes);
        }
        this.every = every;
        this.minutes = minutes;
        this.byTime = waiting.stream().sorted(BY_TIME).toList();
        this.byWorth = waiting.stream().sorted(BY_WORTH).toList();
    }

    /**
     * A case that waits for a hand.
     *
     * @param left minutes until it reaches the maximum; below 0 where it has passed it
     */
    public record Waiting(String id, double left, double urgency) {}

    /**
     * What is to be expected.
     *
     * @param past how many have passed the maximum already
     * @param passing how many more will
     * @param people how many people would be enough that none does; as many as there are where they are enough, 0 where no
     *     number is
     */
    public record Outlook(int past, int passing, int people) {

        /** Nobody waits too long. */
        public boolean isKept() {
            return past == 0 && passing == 0;
        }
    }

    /** With so many people, at least 1. */
    public Outlook with(int people) {
        int past = (int) byTime.stream().filter(one -> one.left() < 0).count();
        int passing = passing(people);
        return new Outlook(past, passing, passing == 0 ? people : enough(people));
    }

    /** How many who have not passed the maximum begin after it. */
    int passing(int people) {
        List<Waiting> time = new ArrayList<>(byTime);
        List<Waiting> worth = new ArrayList<>(byWorth);
        Set<String> begun = new HashSet<>();
        int passing = 0;
        int nextByTime = 0;
        int nextByWorth = 0;
        for (int start = 0; start < time.size(); start++) {
            boolean reserved = start % every == every - 1;
            List<Waiting> line = reserved ? time : worth;
            int at = reserved ? nextByTime : nextByWorth;
            while (begun.contains(line.get(at).id())) {
                at++;
            }
            Waiting next = line.get(at);
            begun.add(next.id());
            nextByTime = reserved ? at + 1 : nextByTime;
            nextByWorth = reserved ? nextByWorth : at + 1;
            // as many as there are people begin at once
            double begins = (start / people) * minutes;
            passing += next.left() >= 0 && begins > next.left() ? 1 : 0;
        }
        return passing;
    }

    private int enough(int people) {
        int least = people;
        int most = people;
        while (passing(most) > 0) {
            if (most >= MOST_PEOPLE) {
                return 0;
            }
            least = most;
            most = Math.min(MOST_PEOPLE, most * 2);
        }
        while (most - least > 1) {
            int middle = (least + most) / 2;
            if (passing(middle) == 0) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return most;
    }
}
