package org.forestall.server.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.stereotype.Component;

/**
 * Changes what the staff list says of somebody. Who gets another name, role or unit signs in anew; who still holds cases stays in
 * their unit until these are handed over.
 *
 * <p>Refuses with NOT_FOUND, LEFT, CHANGE_INVALID, UNIT_UNKNOWN, HOLDS_CASES.
 */
@Component
class EditStaff {

    private final StaffProfiles profiles;
    private final Accounts accounts;
    private final StaffLoads loads;
    private final Units units;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    EditStaff(
            StaffProfiles profiles,
            Accounts accounts,
            StaffLoads loads,
            Units units,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.loads = loads;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to change; a null field stays as it is. */
    record Edit(
            @Nullable String name,
            @Nullable Integer unit,
            @Nullable Role role,
            @Nullable Boolean sworn,
            @Nullable String rank,
            @Nullable List<String> languages) {}

    StaffProfile edit(Actor actor, long id, Edit edit) {
        actor.require(Permission.STAFF_MANAGE);
        requireSound(edit);
        return transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            StaffProfile before = profiles.lock(id).orElseThrow(() -> new Refused(PersonnelRefusal.NOT_FOUND));
            if (before.hasLeft()) {
                throw new Refused(PersonnelRefusal.LEFT);
            }
            StaffProfile after = applied(before, edit);
            StaffMember member = after.member();
            boolean elsewhere = member.unitId() != before.member().unitId();
            boolean anew = elsewhere || member.role() != before.member().role();
            if (elsewhere
                    && loads.openCases(Actor.system("staff", member.unitId())).getOrDefault(id, 0) > 0) {
                throw new Refused(PersonnelRefusal.HOLDS_CASES);
            }
            profiles.update(after);
            if (anew || !member.name().equals(before.member().name())) {
                accounts.change(after.accountId(), member.role(), member.unitId(), member.name());
            }
            audit.record(actor, entry(after), now);
            return after;
        });
    }

    private static AuditEntry entry(StaffProfile after) {
        StaffMember member = after.member();
        return new AuditEntry(
                "staff.edit",
                "staff",
                member.id(),
                member.unitId(),
                Map.of("role", member.role().name(), "sworn", member.sworn()));
    }

    private static StaffProfile applied(StaffProfile before, Edit edit) {
        StaffMember old = before.member();
        String name = edit.name();
        StaffMember member = new StaffMember(
                old.id(),
                Objects.requireNonNullElse(edit.unit(), old.unitId()),
                name == null ? old.name() : name.strip(),
                Objects.requireNonNullElse(edit.role(), old.role()),
                Objects.requireNonNullElse(edit.sworn(), old.sworn()),
                old.onDuty());
        return new StaffProfile(
                member,
                before.accountId(),
                edit.rank() == null ? before.rank() : edit.rank(),
                edit.languages() == null ? before.languages() : edit.languages(),
                null);
    }

    private void requireSound(Edit edit) {
        requireThat(edit.name() == null || !edit.name().isBlank(), "name");
        requireThat(edit.rank() == null || Ranks.CODES.contains(edit.rank()), "rank");
        List<String> languages = edit.languages();
        requireThat(
                languages == null
                        || (!languages.isEmpty()
                                && languages.stream().allMatch(code -> code.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?"))),
                "languages");
        Integer unit = edit.unit();
        boolean works = unit == null
                || units.find(unit)
                        .filter(one -> one.kind() != UnitKind.COMMUNITY && one.kind() != UnitKind.EXTERNAL)
                        .isPresent();
        if (!works) {
            throw Refused.field(StaffRefusal.UNIT_UNKNOWN, "unit");
        }
    }

    private static void requireThat(boolean sound, String field) {
        if (!sound) {
            throw Refused.field(PersonnelRefusal.CHANGE_INVALID, field);
        }
    }
}
