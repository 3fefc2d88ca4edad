package org.forestall.server.profiles;

import java.time.Duration;
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
        Duration transferAnswer,
        Duration transferArbitration,
        Map<String, Closing> closing,
        List<String> sources) {

    /**
     * Limits counted from the case's opening; a null one means that this grade has none.
     */
    public record Clocks(
            Duration signFor,
            @Nullable Duration firstCall,
            @Nullable Duration meet,
            Duration feedback) {}

    /**
     * What closing with one outcome must show.
     *
     * @param evidence each inner list is a choice: one kind of it must be there
     * @param states the victim states it may be closed from; empty means any
     * @param moneyBasis whether the figures need a basis other than NONE
     * @param grades the grades it is open to; empty means any
     * @param secondPerson whether somebody else's word is needed
     */
    public record Closing(
            @DefaultValue List<List<String>> evidence,
            @DefaultValue List<String> states,
            @DefaultValue List<Grade> grades,
            @DefaultValue("false") boolean moneyBasis,
            @DefaultValue("false") boolean secondPerson) {
        public Closing {
            evidence = evidence.stream().map(List::copyOf).toList();
            states = List.copyOf(states);
            grades = List.copyOf(grades);
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
