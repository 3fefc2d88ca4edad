package org.forestall.server.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.access.Account;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff list of the district. */
@Component
public class StaffList {

    private static final String COLUMNS = "id, unit_id, name, role, sworn, on_duty";

    private final JdbcClient jdbc;

    StaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StaffMember> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from staff where id = ?")
                .param(id)
                .query(StaffMember.class)
                .optional();
    }

    /** The staff member who is asking; a source or the system is none. */
    public Optional<StaffMember> findBy(Actor actor) {
        if (!actor.kind().isStaff()) {
            return Optional.empty();
        }
        return jdbc.sql("select " + COLUMNS + " from staff where account_id = ?")
                .param(actor.id())
                .query(StaffMember.class)
                .optional();
    }

    /** Those of these numbers that exist. */
    public Map<Long, StaffMember> of(Collection<Long> ids) {
        Map<Long, StaffMember> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from staff where id = any (?)")
                    .param(ids.toArray(Long[]::new))
                    .query(StaffMember.class)
                    .list()
                    .forEach(member -> found.put(member.id(), member));
        }
        return found;
    }

    /** Everybody of these units who has not left, by unit and name. */
    public List<StaffMember> inUnits(Collection<Integer> unitIds) {
        return jdbc.sql("select " + COLUMNS
                        + " from staff where unit_id = any (?) and left_at is null order by unit_id, role desc, name")
                .param(unitIds.toArray(Integer[]::new))
                .query(StaffMember.class)
                .list();
    }

    /** Puts somebody who can sign in on the list, inside the caller's transaction. */
    public long add(Account account, boolean sworn, String languages) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into staff (account_id, unit_id, name, role, sworn, languages)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        account.id(),
                        account.unitId(),
                        account.displayName(),
                        account.role().name(),
                        sworn,
                        languages)
                .query(Long.class)
                .single();
    }
}
