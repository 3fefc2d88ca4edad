package org.forestall.server.profiles;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.engine.powers.Lapse;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.engine.powers.PowerScope;
import org.forestall.engine.powers.StartEvent;
import org.forestall.engine.powers.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part {@code powers} of a profile file, as it is written.
 *
 * @param enquirySignatures how many sworn officers sign before a bank is asked about an account; 1 to 5
 * @param cutOff what reaches a bank later counts as received on the next business day; 00:00 for none
 */
record PowersFile(
        @DefaultValue("00:00") LocalTime cutOff,
        @DefaultValue Map<PowerKind, Entry> kinds,
        @DefaultValue List<DeadlineEntry> deadlines,
        @DefaultValue List<String> counterQuestions,
        @DefaultValue("2") int enquirySignatures) {

    record Entry(
            PowerScope scope,
            int signatures,
            @DefaultValue("EFFECTIVE") StartEvent start,
            Term term,
            @Nullable RenewalsEntry renewals,
            @Nullable Term afterComplaint,
            @DefaultValue("0") int atMostPerAccount,
            @DefaultValue("AUTO_LIFT") Lapse lapse,
            @DefaultValue("false") boolean mandatoryOnRequest,
            RightsEntry rights,
            @DefaultValue List<Duration> warnBefore,
            SourceEntry source) {}

    record RenewalsEntry(int atMost, Term term, @Nullable Term inAll) {}

    record RightsEntry(
            @Nullable Term notice,
            Term releaseAnswer,
            @DefaultValue("false") boolean appeal,
            @DefaultValue("false") boolean appealSuspends,
            @DefaultValue("false") boolean clockStopsWhilePending,
            @DefaultValue("false") boolean essentialExpenses) {}

    record SourceEntry(
            String text, String asOf, @DefaultValue("false") boolean verified) {
        Power.Source read() {
            return new Power.Source(text, asOf, verified);
        }
    }

    record DeadlineEntry(
            @Nullable String code, Term term, @Nullable Term longest, SourceEntry source) {}

    /** How many posts are told before an order ends by itself. */
    private static final int POSTS = 3;

    /**
     * The powers that are written here.
     *
     * @throws IllegalArgumentException with the entry and what to write instead
     */
    Map<PowerKind, Power> read(String profile) {
        if (enquirySignatures < 1 || enquirySignatures > 5) {
            throw new IllegalArgumentException(profile + ".enquiry-signatures: 1 to 5 officers sign");
        }
        Map<PowerKind, Power> all = new java.util.EnumMap<>(PowerKind.class);
        kinds.forEach((kind, entry) -> all.put(kind, read(profile + "." + kind, kind, entry)));
        return all;
    }

    List<Powers.Deadline> readDeadlines() {
        List<Powers.Deadline> all = new ArrayList<>();
        for (DeadlineEntry entry : deadlines) {
            String code = entry.code() == null ? "deadlines[" + all.size() + "]" : entry.code();
            require(code, "code", entry.code());
            require(code, "term", entry.term());
            checkSource(code, entry.source());
            all.add(new Powers.Deadline(
                    code, entry.term(), entry.longest(), entry.source().read()));
        }
        return all;
    }

    private static void checkSource(String code, @Nullable SourceEntry source) {
        if (source == null) {
            throw missing(code, "source");
        }
        require(code, "source.text", source.text());
        require(code, "source.as-of", source.asOf());
        try {
            LocalDate.parse(source.asOf());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    code + ".source.as-of is '" + source.asOf() + "'; write the day it was read, such as 2026-11-23",
                    e);
        }
    }

    private static Power read(String code, PowerKind kind, Entry entry) {
        require(code, "scope", entry.scope());
        require(code, "term", entry.term());
        require(code, "rights", entry.rights());
        require(code, "rights.release-answer", entry.rights().releaseAnswer());
        checkSource(code, entry.source());
        RenewalsEntry renewals = entry.renewals();
        RightsEntry rights = entry.rights();
        Power power = new Power(
                code,
                kind,
                entry.scope(),
                entry.signatures(),
                entry.start(),
                entry.term(),
                renewals == null ? Power.Renewals.NONE : read(code, renewals),
                entry.afterComplaint(),
                entry.atMostPerAccount(),
                entry.lapse(),
                entry.mandatoryOnRequest(),
                new Power.Rights(
                        rights.notice(),
                        rights.releaseAnswer(),
                        rights.appeal(),
                        rights.appealSuspends(),
                        rights.clockStopsWhilePending(),
                        rights.essentialExpenses()),
                entry.warnBefore(),
                entry.source().read());
        checkWarnings(power);
        return power;
    }

    private static Power.Renewals read(String code, RenewalsEntry renewals) {
        try {
            return new Power.Renewals(renewals.atMost(), renewals.term(), renewals.inAll());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(code + ".renewals: " + e.getMessage(), e);
        }
    }

    private static void checkWarnings(Power power) {
        List<Duration> before = power.warnBefore();
        boolean falling = before.equals(
                before.stream().sorted(java.util.Comparator.reverseOrder()).toList());
        if (power.lapse() == Lapse.AUTO_LIFT && (before.size() != POSTS || !falling)) {
            throw new IllegalArgumentException(
                    power.code() + ".warn-before: what ends by itself needs three times before"
                            + " its end, the longest first, for the station's, the squad's and the commander's post");
        }
        if (power.term() instanceof Term.Clock clock
                && before.stream().anyMatch(each -> each.compareTo(clock.length()) >= 0)) {
            throw new IllegalArgumentException(
                    power.code() + ".warn-before: a warning comes after the start, so it is shorter than the term");
        }
    }

    private static void require(String code, String field, @Nullable Object value) {
        if (value == null) {
            throw missing(code, field);
        }
    }

    private static IllegalArgumentException missing(String code, String field) {
        return new IllegalArgumentException(code + "." + field + " is missing; docs/profiles.md says what to write");
    }
}
