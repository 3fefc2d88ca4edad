package org.forestall.engine;

import java.util.List;

/**
 * How a lead was judged, and why.
 *
 * @param grade how fast to act; it always follows from the score
 * @param score 0 to 100: the sum of the reasons' points, cut at 100
 * @param reasons what counted, heaviest first
 * @param demand the channel this risk demands
 */
public record Assessment(Grade grade, int score, List<Reason> reasons, Demand demand) {

    public Assessment {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
        reasons = List.copyOf(reasons);
    }
}
