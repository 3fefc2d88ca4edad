package org.forestall.server.banks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other packages may ask of banks. */
@Component
public class Banks {

    private final BankStore store;
    private final DeliveryTargets targets;
    private final WhomToRing whomToRing;
    private final InstantSource clock;

    Banks(BankStore store, DeliveryTargets targets, WhomToRing whomToRing, InstantSource clock) {
        this.store = store;
        this.targets = targets;
        this.whomToRing = whomToRing;
        this.clock = clock;
    }

    /**
     * Whom to ring.
     *
     * @param now whether they can be reached at this hour
     * @param hours when they can be, such as {@code 09:00–17:00}; null for round the clock
     */
    public record ToRing(
            String name,
            String phone,
            boolean now,
            @Nullable String hours) {}

    public Optional<BankRef> find(int id) {
        return store.find(id).map(Banks::ref);
    }

    public Optional<BankRef> find(String code) {
        return store.find(code).map(Banks::ref);
    }

    /** Whom to ring at the bank now: its own people who can be reached at this hour first. */
    public List<ToRing> contacts(int bankId) {
        return whomToRing.atBank(bankId, clock.instant());
    }

    /** Where its system takes orders; empty where it takes none. */
    public Optional<DeliveryTarget> deliveryTarget(int bankId, Instant now) {
        return targets.find(bankId, now);
    }

    /** The form in which it takes what there is an own form for. */
    public DeliveryFormat deliveryFormat(int bankId) {
        return targets.format(bankId);
    }

    /** How a delivery went. */
    public void delivered(int bankId, boolean well, Instant now) {
        targets.went(bankId, well, now);
    }

    /**
     * The bank has spoken.
     *
     * @param skewSeconds how far its clock is ahead of ours; null where it gave no time
     */
    public void heard(int bankId, Instant now, @Nullable Integer skewSeconds) {
        store.heard(bankId, now, skewSeconds);
    }

    private static BankRef ref(Bank bank) {
        return new BankRef(bank.id(), bank.code(), bank.name(), bank.nameEn());
    }
}
