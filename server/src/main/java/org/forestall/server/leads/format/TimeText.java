package org.forestall.server.leads.format;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when a lead was issued: ISO 8601 with offset, or one of the files' forms in the profile's zone. */
final class TimeText {

    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[Tt]|\\s+|(?<=日))"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private TimeText() {}

    static @Nullable Instant read(Fields fields, ReadContext context) {
        String text = fields.plain(LeadField.ISSUED_AT);
        if (text == null) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            fields.problem(
                    LeadField.ISSUED_AT,
                    "time.unreadable",
                    "Write the time as 2026-11-23T09:00:00+08:00 or as 2026-11-23 09:00.");
            return null;
        }
        try {
            Instant time = time(form, context);
            String problem = problem(time, context.receivedAt());
            if (problem != null) {
                fields.problem(
                        LeadField.ISSUED_AT,
                        problem,
                        "The time lies too far from the day the lead was received; correct it.");
                return null;
            }
            return time;
        } catch (DateTimeException e) {
            fields.problem(LeadField.ISSUED_AT, "time.impossible", "There is no such date or time of day; correct it.");
            return null;
        }
    }

    private static Instant time(Matcher form, ReadContext context) {
        LocalDateTime local = LocalDateTime.of(
                number(form, 1), number(form, 2), number(form, 3), number(form, 4), number(form, 5), number(form, 6));
        String fraction = form.group(7);
        if (fraction != null) {
            local = local.withNano(Integer.parseInt((fraction + "00000000").substring(0, 9)));
        }
        String offset = form.group(8);
        return offset == null
                ? local.atZone(context.zone()).toInstant()
                : local.toInstant(ZoneOffset.of(offset.equals("z") ? "Z" : offset));
    }

    private static @Nullable String problem(Instant time, Instant receivedAt) {
        if (time.isBefore(EARLIEST)) {
            return "time.long-ago";
        }
        return time.isAfter(receivedAt.plus(AHEAD)) ? "time.in-future" : null;
    }

    private static int number(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
