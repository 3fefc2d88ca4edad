package org.forestall.engine.powers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one order stands, and why.
 *
 * @param askedAt when it was asked for
 * @param signers the officers who signed, in order
 * @param effectiveFrom when the bank first held anything
 * @param runsFrom from when the running term counts
 * @param expiresAt when it ends unless something happens; null while nothing is held, or where it has no end
 * @param renewals how often it was made longer
 * @param renewal the renewal under way; null where there is none
 * @param held what the bank holds by it, in the smallest unit
 * @param plea the release or appeal that is undecided; null where there is none
 * @param complained whether a complaint has begun its term anew
 */
public record OrderState(
        OrderStatus status,
        Instant askedAt,
        List<Long> signers,
        @Nullable Instant effectiveFrom,
        @Nullable Instant runsFrom,
        @Nullable Instant expiresAt,
        int renewals,
        @Nullable Renewal renewal,
        long held,
        @Nullable Plea plea,
        boolean complained) {

    public OrderState {
        signers = List.copyOf(signers);
    }

    /**
     * Somebody wants another term.
     *
     * @param until the new end; null until enough have signed
     */
    public record Renewal(List<Long> signers, @Nullable Instant until) {
        public Renewal {
            signers = List.copyOf(signers);
        }

        /** Whether the bank is to be told. */
        public boolean signed() {
            return until != null;
        }
    }

    /** Somebody asks that it end. */
    public record Plea(Instant since, boolean appeal) {}

    /** Whether its time is up. */
    public boolean overdue(Instant now) {
        return status.holds() && expiresAt != null && !expiresAt.isAfter(now);
    }

    OrderState with(OrderStatus next) {
        return new OrderState(
                next, askedAt, signers, effectiveFrom, runsFrom, expiresAt, renewals, renewal, held, plea, complained);
    }

    OrderState over(OrderStatus end) {
        return new OrderState(
                end, askedAt, signers, effectiveFrom, runsFrom, expiresAt, renewals, null, 0, null, complained);
    }

    OrderState signedBy(List<Long> all, OrderStatus next) {
        return new OrderState(
                next, askedAt, all, effectiveFrom, runsFrom, expiresAt, renewals, renewal, held, plea, complained);
    }

    OrderState holding(OrderStatus next, long amount) {
        return new OrderState(
                next,
                askedAt,
                signers,
                effectiveFrom,
                runsFrom,
                expiresAt,
                renewals,
                renewal,
                amount,
                plea,
                complained);
    }

    OrderState running(Instant effective, Instant from, @Nullable Instant until) {
        return new OrderState(
                status, askedAt, signers, effective, from, until, renewals, renewal, held, plea, complained);
    }

    OrderState renewing(@Nullable Renewal next) {
        return new OrderState(
                status, askedAt, signers, effectiveFrom, runsFrom, expiresAt, renewals, next, held, plea, complained);
    }

    OrderState renewed(Instant until) {
        return new OrderState(
                status, askedAt, signers, effectiveFrom, runsFrom, until, renewals + 1, null, held, plea, complained);
    }

    OrderState pleading(@Nullable Plea next, @Nullable Instant until) {
        return new OrderState(
                status, askedAt, signers, effectiveFrom, runsFrom, until, renewals, renewal, held, next, complained);
    }

    OrderState complainedAt(Instant from, @Nullable Instant until) {
        return new OrderState(
                status, askedAt, signers, effectiveFrom, from, until, renewals, renewal, held, plea, true);
    }
}
