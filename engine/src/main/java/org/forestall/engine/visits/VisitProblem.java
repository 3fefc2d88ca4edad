package org.forestall.engine.visits;

import java.util.List;

/**
 * Visits to choose from and crews to make them. All numbers are whole and in units of the caller's own, the same for time
 * everywhere; the cost to be made least is travel plus the value of the visits not made.
 *
 * @param visits numbered from 0 on
 * @param crews at least one
 * @param travel from site to site, as time and as cost; sites are numbered from 0 on
 * @param capacity what a crew can carry; for people on foot set all loads to 0
 */
public record VisitProblem(List<Visit> visits, List<Crew> crews, int[][] travel, int capacity) {

    /**
     * One visit.
     *
     * @param site where
     * @param from from when it may begin
     * @param until until when it may begin
     * @param duration how long it takes; 0 or more
     * @param load of the crew's capacity; 0 or more
     * @param value what is lost without it; 0 or more
     */
    public record Visit(int site, int from, int until, int duration, int load, int value) {
        public Visit {
            if (from > until || duration < 0 || load < 0 || value < 0) {
                throw new IllegalArgumentException("a window that opens before it closes, and nothing below 0: " + from
                        + ", " + until + ", " + duration + ", " + load + ", " + value);
            }
        }
    }

    /**
     * One crew: leaves its site not before {@code from} and is back by {@code until}.
     *
     * @param site where it sets out and ends
     */
    public record Crew(int site, int from, int until) {
        public Crew {
            if (from > until) {
                throw new IllegalArgumentException("a shift ends after it begins: " + from + ", " + until);
            }
        }
    }

    public VisitProblem {
        visits = List.copyOf(visits);
        crews = List.copyOf(crews);
        if (crews.isEmpty()) {
            throw new IllegalArgumentException("at least one crew");
        }
        for (int[] row : travel) {
            if (row.length != travel.length) {
                throw new IllegalArgumentException("travel is given from every site to every site");
            }
        }
        int sites = travel.length;
        if (visits.stream().anyMatch(visit -> visit.site() < 0 || visit.site() >= sites)
                || crews.stream().anyMatch(crew -> crew.site() < 0 || crew.site() >= sites)) {
            throw new IllegalArgumentException("every site has a row of travel");
        }
    }
}
