package org.forestall.server.banks;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers banks and branches, whom to ring there, and their keys.
 *
 * <p>Refuses with INVALID, EXISTS, NOT_FOUND, BRANCH_NOT_FOUND, KEY_NOT_FOUND, WRONG_UNIT, HOURS_INVALID, DELIVERY_URL.
 */
@Component
class RegisterBank {

    private static final String CODE = "[A-Za-z0-9.-]{1,20}";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;
    private static final int CONTACTS_AT_MOST = 10;
    private static final OpeningHours USUAL = OpeningHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private final BankStore store;
    private final BankKeyring keyring;
    private final GiveWatches watches;
    private final DeliveryTargets targets;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Units units;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RegisterBank(
            BankStore store,
            BankKeyring keyring,
            GiveWatches watches,
            DeliveryTargets targets,
            Transactions transactions,
            AuditTrail audit,
            Units units,
            InstantSource clock) {
        this.store = store;
        this.keyring = keyring;
        this.watches = watches;
        this.targets = targets;
        this.transactions = transactions;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
    }

    /** A bank with the key it shows and the key of its watch set (Base64); both are shown this once. */
    record Registered(Bank bank, String key, String watchKey) {}

    /** A branch as somebody writes it down; times as {@code 09:00}. */
    record BranchForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable Integer unit,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable Set<DayOfWeek> openDays,
            @Nullable Boolean closed) {}

    /** Whom to ring, and where not round the clock, between which times. */
    record ContactForm(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String from,
            @Nullable String until) {}

    Registered register(Actor actor, @Nullable String code, @Nullable String name, @Nullable String nameEn) {
        String known = code(code);
        String called = name(name, "name");
        byte[] watchKey = new byte[32];
        random.nextBytes(watchKey);
        return manage(actor, now -> {
            int id = store.add(known, called, nameEn == null ? called : name(nameEn, "nameEn"), watchKey, now);
            if (id == 0) {
                throw Refused.field(BankRefusal.EXISTS, "code");
            }
            watches.giveAll(id);
            String key = keyring.newKey(id, now);
            record(actor, "bank.register", id, now);
            return new Registered(bank(known), key, Base64.getEncoder().encodeToString(watchKey));
        });
    }

    Branch addBranch(Actor actor, String bankCode, BranchForm form) {
        String code = code(form.code());
        return manage(actor, now -> {
            Bank bank = bank(bankCode);
            Branch branch = changed(new Branch(0, bank.id(), code, "", null, 0, USUAL, false), form);
            if (!store.addBranch(branch)) {
                throw Refused.field(BankRefusal.EXISTS, "code");
            }
            record(actor, "bank.branch", bank.id(), now);
            return branch(bank, code);
        });
    }

    /** What the form leaves out stays as it is. */
    Branch changeBranch(Actor actor, String bankCode, String branchCode, BranchForm form) {
        return manage(actor, now -> {
            Bank bank = bank(bankCode);
            store.changeBranch(changed(branch(bank, branchCode), form));
            record(actor, "bank.branch", bank.id(), now);
            return branch(bank, branchCode);
        });
    }

    /** Whom to ring, in this order, at the branch or, without one, at the bank. */
    List<BankContact> setContacts(
            Actor actor, String bankCode, @Nullable String branchCode, List<ContactForm> contacts) {
        if (contacts.size() > CONTACTS_AT_MOST) {
            throw Refused.field(BankRefusal.INVALID, "contacts");
        }
        return manage(actor, now -> {
            Bank bank = bank(bankCode);
            Integer branchId =
                    branchCode == null ? null : branch(bank, branchCode).id();
            List<BankContact> wanted = new ArrayList<>();
            for (ContactForm contact : contacts) {
                wanted.add(new BankContact(
                        0,
                        bank.id(),
                        branchId,
                        wanted.size() + 1,
                        name(contact.name(), "name"),
                        name(contact.phone(), "phone"),
                        hours(contact)));
            }
            store.setContacts(bank.id(), branchId, wanted);
            record(actor, "bank.contacts", bank.id(), now);
            return store.contacts(bank.id(), branchId);
        });
    }

    String newKey(Actor actor, String bankCode) {
        return manage(actor, now -> {
            Bank bank = bank(bankCode);
            record(actor, "bank.new-key", bank.id(), now);
            return keyring.newKey(bank.id(), now);
        });
    }

    void revokeKey(Actor actor, String bankCode, int keyId) {
        manage(actor, now -> {
            Bank bank = bank(bankCode);
            if (!keyring.revoke(bank.id(), keyId, now)) {
                throw new Refused(BankRefusal.KEY_NOT_FOUND);
            }
            record(actor, "bank.revoke-key", bank.id(), now);
            return bank;
        });
    }

    /** Where the bank takes orders, and in which form unless that stays as it is; the secret that signs them is shown this once. */
    String setDelivery(Actor actor, String bankCode, @Nullable String url, @Nullable DeliveryFormat format) {
        String address = address(url);
        return manage(actor, now -> {
            Bank bank = bank(bankCode);
            record(actor, "bank.delivery", bank.id(), now);
            return targets.set(bank.id(), address, format == null ? targets.format(bank.id()) : format, now);
        });
    }

    void dropSecretBefore(Actor actor, String bankCode) {
        manage(actor, now -> {
            Bank bank = bank(bankCode);
            targets.dropSecretBefore(bank.id());
            record(actor, "bank.drop-secret", bank.id(), now);
            return bank;
        });
    }

    /** Whole, plain, and without a user: what stands in it goes into no log. */
    private static String address(@Nullable String url) {
        try {
            URI address = new URI(url == null ? "" : url);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.toString().length() <= LONGEST_ADDRESS) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw Refused.field(BankRefusal.DELIVERY_URL, "url");
    }

    private <T> T manage(Actor actor, Function<Instant, T> work) {
        actor.require(Permission.BANK_MANAGE);
        return transactions.in(RowScope.all(), () -> work.apply(clock.instant()));
    }

    private Bank bank(String code) {
        return store.find(code).orElseThrow(() -> new Refused(BankRefusal.NOT_FOUND));
    }

    private Branch branch(Bank bank, String code) {
        return store.branch(bank.id(), code).orElseThrow(() -> new Refused(BankRefusal.BRANCH_NOT_FOUND));
    }

    private Branch changed(Branch before, BranchForm form) {
        OpeningHours hours = hours(
                time(form.opensAt(), before.hours().opens(), "opensAt"),
                time(form.closesAt(), before.hours().closes(), "closesAt"),
                form.openDays() == null ? before.hours().days() : form.openDays());
        if (hours.closes().isBefore(hours.opens())) {
            throw Refused.field(BankRefusal.HOURS_INVALID, "closesAt");
        }
        Integer unit = form.unit();
        return new Branch(
                before.id(),
                before.bankId(),
                before.code(),
                form.name() == null && before.id() != 0 ? before.name() : name(form.name(), "name"),
                form.nameEn() == null ? before.nameEn() : name(form.nameEn(), "nameEn"),
                station(unit == null ? before.unitId() : unit),
                hours,
                form.closed() == null ? before.closed() : form.closed());
    }

    /** Round the clock where neither time is given. */
    private static @Nullable OpeningHours hours(ContactForm contact) {
        if (contact.from() == null && contact.until() == null) {
            return null;
        }
        return hours(
                time(contact.from(), LocalTime.MIN, "from"),
                time(contact.until(), LocalTime.of(23, 59), "until"),
                EnumSet.allOf(DayOfWeek.class));
    }

    private static OpeningHours hours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {
        if (from.equals(until) || days.isEmpty()) {
            throw Refused.field(BankRefusal.HOURS_INVALID, days.isEmpty() ? "openDays" : "closesAt");
        }
        return new OpeningHours(from, until, days);
    }

    private int station(int unitId) {
        return units.find(unitId)
                .filter(unit -> unit.kind() == UnitKind.STATION)
                .orElseThrow(() -> Refused.field(BankRefusal.WRONG_UNIT, "unit"))
                .id();
    }

    private static LocalTime time(@Nullable String text, LocalTime unless, String field) {
        try {
            return text == null ? unless : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Refused.field(BankRefusal.HOURS_INVALID, field);
        }
    }

    private static String code(@Nullable String code) {
        if (code == null || !code.matches(CODE)) {
            throw Refused.field(BankRefusal.INVALID, "code");
        }
        return code;
    }

    private static String name(@Nullable String name, String field) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.field(BankRefusal.INVALID, field);
        }
        return name.strip();
    }

    private void record(Actor actor, String action, int bankId, Instant now) {
        audit.record(actor, new AuditEntry(action, "bank", bankId, actor.unitId(), Map.of()), now);
    }
}
