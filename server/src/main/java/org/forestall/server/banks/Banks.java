package org.forestall.server.banks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other packages may ask of banks. */
@Component
public class Banks {

    private final BankStore store;
    private final DeliveryTargets targets;

    Banks(BankStore store, DeliveryTargets targets) {
        this.store = store;
        this.targets = targets;
    }

    /** Whom to ring. */
    public record ToRing(String name, String phone) {}

    public Optional<BankRef> find(int id) {
        return store.find(id).map(Banks::ref);
    }

    public Optional<BankRef> find(String code) {
        return store.find(code).map(Banks::ref);
    }

    /** Whom to ring at the bank, in order: its own people, before any branch's. */
    public List<ToRing> contacts(int bankId) {
        return store.contacts(bankId, null).stream()
                .filter(contact -> contact.branchId() == null)
                .map(contact -> new ToRing(contact.name(), contact.phone()))
                .toList();
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
