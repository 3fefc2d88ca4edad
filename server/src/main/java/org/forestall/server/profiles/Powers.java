package org.forestall.server.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.engine.powers.BusinessCalendar;
import org.forestall.engine.powers.Orders;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.engine.powers.Term;
import org.jspecify.annotations.Nullable;

/**
 * What the law of this place lets the police and the banks do with an account, read with the profile.
 *
 * @param profile the profile's code
 * @param byKind the powers there are; one that is not here does not exist
 * @param deadlines other limits of the same laws, to be shown and counted
 * @param counterQuestions what a counter asks, by code
 * @param enquirySignatures how many sworn officers sign before a bank is asked about an account
 */
public record Powers(
        String profile,
        BusinessCalendar calendar,
        Map<PowerKind, Power> byKind,
        List<Deadline> deadlines,
        List<String> counterQuestions,
        int enquirySignatures) {

    public Powers {
        byKind = Map.copyOf(byKind);
        deadlines = List.copyOf(deadlines);
        counterQuestions = List.copyOf(counterQuestions);
    }

    /**
     * A limit that hangs on no order, such as the decision on a reimbursement.
     *
     * @param longest how long it may be when the clock was stopped meanwhile; null where it cannot be
     */
    public record Deadline(String code, Term term, @Nullable Term longest, Power.Source source) {}

    /** The power of this kind, where the place has one. */
    public Optional<Power> find(PowerKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The life of an order under a power of here. */
    public Orders orders(Power power) {
        return new Orders(power, calendar);
    }
}
