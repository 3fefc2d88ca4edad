package org.forestall.engine;

import java.util.Map;
import java.util.Optional;

/** A rule that gives no points gives no reason either. */
final class Points {

    private Points() {}

    static Optional<Reason> reason(String code, int points, Map<String, Object> values) {
        return points > 0 ? Optional.of(new Reason(code, points, values)) : Optional.empty();
    }
}
