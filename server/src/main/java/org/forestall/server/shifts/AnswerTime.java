package org.forestall.server.shifts;

import java.time.Duration;
import org.forestall.engine.Grade;

/** How long an offered line may wait before it climbs; proposals, no rule is known. */
final class AnswerTime {

    private AnswerTime() {}

    static Duration of(Grade grade) {
        return Duration.ofMinutes(
                switch (grade) {
                    case URGENT -> 3;
                    case HIGH -> 5;
                    case MEDIUM -> 10;
                    case LOW -> 15;
                });
    }
}
