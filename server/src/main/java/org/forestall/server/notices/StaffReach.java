package org.forestall.server.notices;

import java.sql.Types;
import java.util.Optional;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Phones and e-mail addresses of the staff, sealed; opened only on their way to a channel. */
@Component
class StaffReach {

    static final String NO_ADDRESS = "no-address";

    private static final String PLACE = "notice-reach:";

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Sealer sealer;

    StaffReach(Transactions transactions, JdbcClient jdbc, Sealer sealer) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** How to reach somebody; null where nothing is known. */
    record Reach(@Nullable String phone, @Nullable String email) {

        static final Reach NONE = new Reach(null, null);

        @Override
        public String toString() {
            return "a reach";
        }
    }

    Reach of(long staffId) {
        Optional<Reach> found = transactions.in(
                RowScope.all(),
                () -> jdbc.sql("select sealed_phone, sealed_email from notice_reach where staff_id = ?")
                        .param(staffId)
                        .query((row, number) -> new Reach(
                                open(row.getBytes("sealed_phone"), staffId),
                                open(row.getBytes("sealed_email"), staffId)))
                        .optional());
        return found.orElse(Reach.NONE);
    }

    void keep(StaffMember member, Reach reach) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into notice_reach (staff_id, unit_id, sealed_phone, sealed_email)
                        values (:staff, :unit, :phone, :email)
                        on conflict (staff_id) do update set unit_id = excluded.unit_id,
                            sealed_phone = excluded.sealed_phone, sealed_email = excluded.sealed_email""")
                .param("staff", member.id())
                .param("unit", member.unitId())
                .param("phone", seal(reach.phone(), member.id()), Types.BINARY)
                .param("email", seal(reach.email(), member.id()), Types.BINARY)
                .update();
    }

    private @Nullable String open(byte @Nullable [] sealed, long staffId) {
        return sealed == null ? null : sealer.open(sealed, PLACE + staffId);
    }

    private byte @Nullable [] seal(@Nullable String text, long staffId) {
        return text == null ? null : sealer.seal(text, PLACE + staffId);
    }
}
