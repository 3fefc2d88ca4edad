package org.forestall.server.notices;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people. It cannot carry what is in a case: values are short codes, numbers and times, and nothing that
 * could be a name, an address, a phone or an identity number is accepted.
 *
 * <pre>{@code
 * Notice.of(NoticeKind.CLOCK_BREACH, NoticeSubject.ofCase(1001), 118, holders)
 *         .saying("case.clock-breached", Map.of("clock", "MEET"))
 *         .ackBy(now.plus(Duration.ofMinutes(2)))
 * }</pre>
 *
 * @param unitId whose rows the notice belongs to: the subject's unit
 * @param code names the sentence; one that has no sentence is said by its kind's
 * @param values what the sentence is filled with: {@code case}, {@code track}, {@code clock}, {@code at}...
 * @param recipients staff numbers; only those on duty are told
 * @param ackBy when it counts as missed; null when nothing waits for it
 */
public record Notice(
        NoticeKind kind,
        NoticeSubject subject,
        int unitId,
        Urgency urgency,
        String code,
        Map<String, String> values,
        Set<Long> recipients,
        Acknowledging acknowledging,
        @Nullable Instant ackBy) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");
    /** Seven digits on end may be a phone or an identity number, unless the value's name says that it is our own. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7}");

    public Notice {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a notice's code is lower case with dots");
        }
        values.forEach(Notice::check);
        values = Map.copyOf(values);
        recipients = Set.copyOf(recipients);
    }

    /** Of the kind's usual urgency and sentence; one acknowledgement is enough. */
    public static Notice of(NoticeKind kind, NoticeSubject subject, int unitId, Collection<Long> recipients) {
        return new Notice(
                kind,
                subject,
                unitId,
                kind.usually(),
                "kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                subject.kind() == NoticeSubject.Kind.CASE ? Map.of("case", String.valueOf(subject.id())) : Map.of(),
                Set.copyOf(recipients),
                Acknowledging.ANYONE,
                null);
    }

    /** With this sentence; the values are added to those it has. */
    public Notice saying(String sentence, Map<String, ?> more) {
        TreeMap<String, String> all = new TreeMap<>(values);
        more.forEach((name, value) -> all.put(name, written(value)));
        return new Notice(kind, subject, unitId, urgency, sentence, all, recipients, acknowledging, ackBy);
    }

    /** A time to the second: nobody is told of nanoseconds, and their digits would look like somebody's number. */
    private static String written(Object value) {
        return value instanceof Instant at ? at.truncatedTo(ChronoUnit.SECONDS).toString() : String.valueOf(value);
    }

    public Notice urgency(Urgency other) {
        return new Notice(kind, subject, unitId, other, code, values, recipients, acknowledging, ackBy);
    }

    public Notice acknowledgedBy(Acknowledging who) {
        return new Notice(kind, subject, unitId, urgency, code, values, recipients, who, ackBy);
    }

    /** Missed, and said so by {@link NoticesMissed}, when nobody has acknowledged by then. */
    public Notice ackBy(Instant instant) {
        return new Notice(kind, subject, unitId, urgency, code, values, recipients, acknowledging, instant);
    }

    private static boolean isOurNumber(String name) {
        return name.equals("case") || name.endsWith("Id");
    }

    private static void check(String name, String value) {
        if (!VALUE.matcher(value).matches()
                || (!isOurNumber(name) && LONG_NUMBER.matcher(value).find())) {
            throw new IllegalArgumentException("a notice may not carry the value of '" + name
                    + "': only codes, short numbers and times, never what is in a case");
        }
    }
}
