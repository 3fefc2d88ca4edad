package org.forestall.server.profiles;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one jurisdiction works, read from {@code profiles/CODE.yaml} and checked at the start.
 *
 * @param asOf the day its facts were true, ISO 8601
 * @param phoneRegion the region that a phone number without a country belongs to
 * @param clocks how long each grade may take, from the lead's arrival
 * @param workingTime when offices work, and which clocks run only then
 * @param dissuasion how the dissuasion itself is timed
 * @param warning the message that goes to a new case's person by rule
 * @param transferAnswer how long the other unit has to answer an offered transfer
 * @param transferArbitration how long the arbiter has
 * @param closing what each way of closing must show
 * @param sources where its figures come from, or that they are proposals
 */
public record JurisdictionProfile(
        String code,
        String name,
        String asOf,
        Currency currency,
        ZoneId zone,
        String phoneRegion,
        Map<Grade, Clocks> clocks,
        WorkingTime workingTime,
        Dissuasion dissuasion,
        @DefaultValue Warning warning,
        Duration transferAnswer,
        Duration transferArbitration,
        Map<String, Closing> closing,
        List<String> sources) {

    /**
     * Limits counted from when the case got its grade; a null one means that this grade has none.
     */
    public record Clocks(
            Duration signFor,
            @Nullable Duration firstCall,
            @Nullable Duration dispatch,
            @Nullable Duration family,
            @Nullable Duration bank,
            @Nullable Duration meet,
            Duration feedback) {}

    /**
     * When offices work. A clock that is not named here runs round the clock.
     *
     * @param hours by day of the week, each {@code 09:00-12:00}
     * @param holidays days that are free
     * @param makeUpDays days that are worked in exchange, by a Monday's hours
     * @param clocks by grade, the clocks that run in working hours only, named as in {@code clocks}
     */
    public record WorkingTime(
            Map<DayOfWeek, List<String>> hours,
            @DefaultValue List<LocalDate> holidays,
            @DefaultValue List<LocalDate> makeUpDays,
            @DefaultValue Map<Grade, List<String>> clocks) {}

    /**
     * How the dissuasion is timed.
     *
     * @param warnAt share of a clock's time after which whoever has the case is warned, between 0 and 1
     * @param escalation by grade, how long after a breach each of the posts is told: the station's duty post, the
     *     squad's, the commander's
     * @param accept by grade, how long somebody who was assigned may stay silent
     * @param standDownAck how long somebody who was stood down may take to acknowledge it
     * @param checkIn how often a pair on a visit says that it is well
     * @param pauseAtMost how long a case's clocks may stand still
     * @param notFoundReturns when a person who was not found for now is looked for again
     * @param followUps by grade, when the person is visited again after being persuaded
     * @param followUpAfterLoss one more where money was lost or an account is held
     * @param watchAfterClose how long after closing a new signal reopens the old file
     * @param reviewShare by grade, how many of a hundred closed cases a second person looks at
     */
    public record Dissuasion(
            double warnAt,
            Map<Grade, List<Duration>> escalation,
            Map<Grade, Duration> accept,
            Duration standDownAck,
            Duration checkIn,
            Duration pauseAtMost,
            Duration notFoundReturns,
            @DefaultValue Map<Grade, List<Duration>> followUps,
            Duration followUpAfterLoss,
            Duration watchAfterClose,
            Map<Grade, Integer> reviewShare) {}

    /**
     * The message that warns the person by rule, and costs nobody's time.
     *
     * @param grades the grades it goes out for; none where a person has to send every message
     * @param language of its text, {@code zh} or {@code en}
     */
    public record Warning(
            @DefaultValue List<Grade> grades,
            @DefaultValue("en") String language) {
        public Warning {
            grades = List.copyOf(grades);
        }
    }

    /**
     * What closing with one outcome must show.
     *
     * @param evidence each inner list is a choice: one kind of it must be there
     * @param states the victim states it may be closed from; empty means any
     * @param moneyBasis whether the figures need a basis other than NONE
     * @param statesAt narrower for single grades
     * @param grades the grades it is open to; empty means any
     * @param secondPerson whether somebody else's word is needed
     */
    public record Closing(
            @DefaultValue List<List<String>> evidence,
            @DefaultValue List<String> states,
            @DefaultValue Map<Grade, List<String>> statesAt,
            @DefaultValue List<Grade> grades,
            @DefaultValue("false") boolean moneyBasis,
            @DefaultValue("false") boolean secondPerson) {
        public Closing {
            evidence = evidence.stream().map(List::copyOf).toList();
            states = List.copyOf(states);
            statesAt = Map.copyOf(statesAt);
            grades = List.copyOf(grades);
        }

        /** The victim states that a case of this grade may be closed from; empty means any. */
        public List<String> statesFor(Grade grade) {
            return statesAt.getOrDefault(grade, states);
        }
    }

    public Clocks clocksOf(Grade grade) {
        Clocks found = clocks.get(grade);
        if (found == null) {
            throw new IllegalStateException("profile " + code + " has no clocks for " + grade);
        }
        return found;
    }
}
