package org.forestall.engine;

import java.util.Map;
import java.util.Optional;

/**
 * The source's own grade counts for points by its trust, and is a floor: a source of trust 2 or more is never graded
 * below its word; one of trust 1, which nobody has reviewed yet, at most one step below.
 */
record SourceFloor(AssessmentSettings.GradeBounds grades) {

    private static final int LOWEST_TRUST = 1;
    private static final Map<Grade, Integer> WORTH =
            Map.of(Grade.URGENT, 25, Grade.HIGH, 15, Grade.MEDIUM, 8, Grade.LOW, 0);

    /** What the source's word adds to the points the rules have given. */
    Optional<Reason> lift(LeadFacts.SourceWord source, int points) {
        Grade said = source.grade();
        if (said == null) {
            return Optional.empty();
        }
        int worth = WORTH.getOrDefault(said, 0) * source.trust() / 5;
        int missing = grades.lowestOf(floor(said, source.trust())) - points;
        int added = Math.max(worth, missing);
        return added > 0
                ? Optional.of(new Reason(
                        ReasonCodes.SOURCE_GRADE, added, Map.of("grade", said.name(), "trust", source.trust())))
                : Optional.empty();
    }

    private static Grade floor(Grade said, int trust) {
        return trust > LOWEST_TRUST ? said : said.lowered();
    }
}
