package org.forestall.server.notices;

import java.time.InstantSource;
import java.util.regex.Pattern;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets where somebody on the staff is reached off the screen: one's own, or anybody's by the administrator.
 *
 * <p>Refuses with NOT_FOUND, NOT_YOURS, PHONE_INVALID, EMAIL_INVALID.
 */
@Component
class SetReach {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final Transactions transactions;
    private final StaffList staff;
    private final StaffReach reach;
    private final AuditTrail audit;
    private final InstantSource clock;

    SetReach(Transactions transactions, StaffList staff, StaffReach reach, AuditTrail audit, InstantSource clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** As lists may show it. */
    record Masked(@Nullable String phone, @Nullable String email) {}

    Masked read(Actor actor, long staffId) {
        return mask(reach.of(allowed(actor, staffId).id()));
    }

    Masked set(Actor actor, long staffId, @Nullable String phone, @Nullable String email) {
        StaffReach.Reach wanted = new StaffReach.Reach(checked(phone, PHONE, "phone"), checked(email, EMAIL, "email"));
        StaffMember member = allowed(actor, staffId);
        transactions.in(RowScope.all(), () -> {
            reach.keep(member, wanted);
            audit.record(actor, AuditEntry.of("notice.reach", "staff", staffId, member.unitId()), clock.instant());
            return null;
        });
        return mask(wanted);
    }

    private StaffMember allowed(Actor actor, long staffId) {
        StaffMember member = staff.find(staffId).orElseThrow(() -> new Refused(NoticeRefusal.NOT_FOUND));
        boolean own = staff.findBy(actor).filter(member::equals).isPresent();
        if (!own && !actor.may(Permission.STAFF_MANAGE)) {
            throw new Refused(NoticeRefusal.NOT_YOURS);
        }
        return member;
    }

    private static @Nullable String checked(@Nullable String given, Pattern pattern, String field) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String plain = given.replace(" ", "");
        if (!pattern.matcher(plain).matches()) {
            throw Refused.field(
                    field.equals("phone") ? NoticeRefusal.PHONE_INVALID : NoticeRefusal.EMAIL_INVALID, field);
        }
        return plain;
    }

    private static Masked mask(StaffReach.Reach reach) {
        String phone = reach.phone();
        String email = reach.email();
        return new Masked(
                phone == null ? null : "****" + phone.substring(phone.length() - 4),
                email == null ? null : email.charAt(0) + "***" + email.substring(email.indexOf('@')));
    }
}
