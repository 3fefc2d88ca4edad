package org.forestall.server.staff;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Puts somebody on the staff list and gives them a way to sign in.
 *
 * <p>Refuses with INVALID, USERNAME_TAKEN, UNIT_UNKNOWN.
 */
@Component
class HireStaff {

    private final Accounts accounts;
    private final StaffList staff;
    private final Units units;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    HireStaff(
            Accounts accounts,
            StaffList staff,
            Units units,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param languages ISO 639 codes; Mandarin when left out */
    record Candidate(
            @Nullable String username,
            @Nullable String name,
            @Nullable Role role,
            int unit,
            boolean sworn,
            @Nullable List<String> languages) {

        /** Never empty: whoever works here speaks Mandarin, unless the list says otherwise. */
        String spoken() {
            return languages == null || languages.isEmpty() ? "zh" : String.join(",", new LinkedHashSet<>(languages));
        }

        boolean isUsable() {
            return username != null
                    && username.matches("[a-z0-9][a-z0-9.-]{1,39}")
                    && name != null
                    && !name.isBlank()
                    && role != null
                    && spoken().matches("[a-z]{2,3}(,[a-z]{2,3}){0,9}");
        }
    }

    /** @param password the first one, told this once */
    record Hired(long id, String username, String password) {}

    Hired hire(Actor actor, Candidate candidate) {
        actor.require(Permission.STAFF_MANAGE);
        String username = candidate.username();
        String name = candidate.name();
        Role role = candidate.role();
        if (!candidate.isUsable() || username == null || name == null || role == null) {
            throw new Refused(StaffRefusal.INVALID);
        }
        requireWorkplace(candidate.unit());
        try {
            return hire(actor, candidate, new Named(username, name.strip(), role));
        } catch (DuplicateKeyException taken) {
            throw Refused.field(StaffRefusal.USERNAME_TAKEN, "username");
        }
    }

    private record Named(String username, String name, Role role) {}

    /** Somebody else may take the name between the look and the write; then the write fails. */
    private Hired hire(Actor actor, Candidate candidate, Named named) {
        String username = named.username();
        String password = newPassword();
        return transactions.in(RowScope.all(), () -> {
            if (accounts.exists(username)) {
                throw Refused.field(StaffRefusal.USERNAME_TAKEN, "username");
            }
            Account account = accounts.create(username, password, named.role(), candidate.unit(), named.name());
            long id = staff.add(account, candidate.sworn(), candidate.spoken());
            audit.record(actor, AuditEntry.of("staff.hire", "staff", id, candidate.unit()), clock.instant());
            return new Hired(id, username, password);
        });
    }

    private void requireWorkplace(int unitId) {
        boolean works = units.find(unitId)
                .filter(unit -> unit.kind() != UnitKind.COMMUNITY && unit.kind() != UnitKind.EXTERNAL)
                .isPresent();
        if (!works) {
            throw Refused.field(StaffRefusal.UNIT_UNKNOWN, "unit");
        }
    }

    private String newPassword() {
        byte[] bytes = new byte[9];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
