package org.forestall.server.banks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody can be reached, by the district's clock.
 *
 * @param closes before {@code opens} where it goes over midnight, as somebody's does who takes the calls at night
 * @param days on which it opens; at least one
 */
record OpeningHours(LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {

    OpeningHours {
        days = Set.copyOf(days);
        if (opens.equals(closes) || days.isEmpty()) {
            throw new IllegalArgumentException("hours last some time, on some day");
        }
    }

    static OpeningHours daily(LocalTime opens, LocalTime closes) {
        return new OpeningHours(opens, closes, EnumSet.allOf(DayOfWeek.class));
    }

    /** At the closing minute itself nobody is there any more. */
    boolean include(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        DayOfWeek day = local.getDayOfWeek();
        if (opens.isBefore(closes)) {
            return days.contains(day) && !time.isBefore(opens) && time.isBefore(closes);
        }
        return (days.contains(day) && !time.isBefore(opens)) || (days.contains(day.minus(1)) && time.isBefore(closes));
    }
}
