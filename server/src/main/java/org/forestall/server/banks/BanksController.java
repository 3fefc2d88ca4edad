package org.forestall.server.banks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registered banks, for the people of the district. */
@RestController
@RequestMapping("/api/v1/banks")
class BanksController {

    private final RegisterBank register;
    private final BankStore store;
    private final BankKeyring keyring;
    private final WatchHealth health;
    private final DeliveryTargets targets;
    private final Transactions transactions;
    private final Units units;
    private final JurisdictionProfile profile;
    private final InstantSource clock;

    BanksController(
            RegisterBank register,
            BankStore store,
            BankKeyring keyring,
            WatchHealth health,
            DeliveryTargets targets,
            Transactions transactions,
            Units units,
            JurisdictionProfile profile,
            InstantSource clock) {
        this.register = register;
        this.store = store;
        this.keyring = keyring;
        this.health = health;
        this.targets = targets;
        this.transactions = transactions;
        this.units = units;
        this.profile = profile;
        this.clock = clock;
    }

    record NewBank(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn) {}

    record Contacts(@Nullable List<RegisterBank.ContactForm> contacts) {}

    record NewKey(String key) {}

    record Delivery(@Nullable String url, @Nullable DeliveryFormat format) {}

    /** What signs the orders; shown this once. */
    record NewSecret(String secret) {}

    /** A bank in the list. {@code behind}: changes of the watch that it has not fetched yet. */
    record BankLine(
            String code,
            String name,
            String nameEn,
            @Nullable Instant lastHeardAt,
            @Nullable Integer clockSkewSeconds,
            int branches,
            @Nullable Instant watchPulledAt,
            boolean behind,
            Delivering delivering) {}

    /** Whether orders reach the bank's system. */
    enum Delivering {
        /** It has no address: orders go by telephone. */
        NONE,
        /** Nothing was delivered yet. */
        UNTRIED,
        WELL,
        /** The last try failed. */
        FAILING
    }

    /** One branch, its times as {@code 09:00}. {@code open}: at this hour. */
    record BranchLine(
            String code,
            String name,
            String nameEn,
            UnitRef station,
            String opensAt,
            String closesAt,
            List<DayOfWeek> openDays,
            boolean open,
            boolean closed) {}

    /** Whom to ring. {@code hours}: none for round the clock, or for a branch's own people the branch's. */
    record ContactLine(
            @Nullable String branch,
            int rung,
            String name,
            String phone,
            @Nullable String hours) {}

    /** A bank with all that is known of it. */
    record BankFile(
            BankLine bank,
            List<BranchLine> branches,
            List<ContactLine> contacts,
            List<BankKeyring.Key> keys,
            DeliveryTargets.Health delivery) {}

    @GetMapping
    Items<BankLine> list(Actor actor) {
        return see(actor, () -> new Items<>(store.all().stream().map(this::line).toList()));
    }

    @PostMapping
    RegisterBank.Registered add(Actor actor, @RequestBody NewBank bank) {
        return register.register(actor, bank.code(), bank.name(), bank.nameEn());
    }

    @GetMapping("/{code}")
    BankFile show(Actor actor, @PathVariable String code) {
        return see(actor, () -> file(actor, bank(code)));
    }

    @PostMapping("/{code}/branches")
    BranchLine addBranch(Actor actor, @PathVariable String code, @RequestBody RegisterBank.BranchForm branch) {
        return line(register.addBranch(actor, code, branch));
    }

    @PatchMapping("/{code}/branches/{branch}")
    BranchLine changeBranch(
            Actor actor,
            @PathVariable String code,
            @PathVariable String branch,
            @RequestBody RegisterBank.BranchForm form) {
        return line(register.changeBranch(actor, code, branch, form));
    }

    @PutMapping("/{code}/contacts")
    void setContacts(Actor actor, @PathVariable String code, @RequestBody Contacts contacts) {
        register.setContacts(actor, code, null, given(contacts));
    }

    @PutMapping("/{code}/branches/{branch}/contacts")
    void setBranchContacts(
            Actor actor, @PathVariable String code, @PathVariable String branch, @RequestBody Contacts contacts) {
        register.setContacts(actor, code, branch, given(contacts));
    }

    /** Shown this once; the key before is good for seven more days. */
    @PostMapping("/{code}/keys")
    NewKey newKey(Actor actor, @PathVariable String code) {
        return new NewKey(register.newKey(actor, code));
    }

    @DeleteMapping("/{code}/keys/{id}")
    void revokeKey(Actor actor, @PathVariable String code, @PathVariable int id) {
        register.revokeKey(actor, code, id);
    }

    /** Where the bank takes orders, with a new secret; the secret before signs along for seven more days. */
    @PutMapping("/{code}/delivery")
    NewSecret setDelivery(Actor actor, @PathVariable String code, @RequestBody Delivery delivery) {
        return new NewSecret(register.setDelivery(actor, code, delivery.url(), delivery.format()));
    }

    /** The secret before signs nothing any more: it was stolen. */
    @DeleteMapping("/{code}/delivery/secret-before")
    void dropSecretBefore(Actor actor, @PathVariable String code) {
        register.dropSecretBefore(actor, code);
    }

    private <T> T see(Actor actor, java.util.function.Supplier<T> work) {
        actor.require(Permission.BANK_VIEW);
        return transactions.in(RowScope.all(), work);
    }

    private Bank bank(String code) {
        return store.find(code).orElseThrow(() -> new Refused(BankRefusal.NOT_FOUND));
    }

    private BankFile file(Actor actor, Bank bank) {
        List<Branch> branches = store.branchesOf(bank.id());
        return new BankFile(
                line(bank),
                branches.stream().map(this::line).toList(),
                store.contacts(bank.id(), null).stream()
                        .map(contact -> line(contact, branches))
                        .toList(),
                actor.may(Permission.BANK_MANAGE) ? keyring.of(bank.id()) : List.of(),
                targets.health(bank.id()));
    }

    private BankLine line(Bank bank) {
        WatchHealth.Pulled pulled = health.of(bank.id());
        return new BankLine(
                bank.code(),
                bank.name(),
                bank.nameEn(),
                bank.lastHeardAt(),
                bank.clockSkewSeconds(),
                store.branchesOf(bank.id()).size(),
                pulled.at(),
                pulled.behind(),
                delivering(targets.health(bank.id())));
    }

    private static Delivering delivering(DeliveryTargets.Health health) {
        Instant failed = health.failedAt();
        Instant delivered = health.deliveredAt();
        if (health.url() == null) {
            return Delivering.NONE;
        }
        if (failed != null && (delivered == null || failed.isAfter(delivered))) {
            return Delivering.FAILING;
        }
        return delivered == null ? Delivering.UNTRIED : Delivering.WELL;
    }

    private BranchLine line(Branch branch) {
        return new BranchLine(
                branch.code(),
                branch.name(),
                AlertViews.nameEn(branch),
                units.get(branch.unitId()).ref(),
                branch.hours().opens().toString(),
                branch.hours().closes().toString(),
                branch.hours().days().stream().sorted().toList(),
                !branch.closed()
                        && branch.hours()
                                .include(clock.instant().atZone(profile.zone()).toLocalDateTime()),
                branch.closed());
    }

    private static ContactLine line(BankContact contact, List<Branch> branches) {
        Integer branchId = contact.branchId();
        String branch = branches.stream()
                .filter(one -> branchId != null && one.id() == branchId)
                .map(Branch::code)
                .findFirst()
                .orElse(null);
        OpeningHours hours = contact.hours();
        return new ContactLine(
                branch,
                contact.rung(),
                contact.name(),
                contact.phone(),
                hours == null ? null : hours.opens() + "–" + hours.closes());
    }

    private static List<RegisterBank.ContactForm> given(Contacts contacts) {
        List<RegisterBank.ContactForm> given = contacts.contacts();
        return given == null ? List.of() : given;
    }
}
