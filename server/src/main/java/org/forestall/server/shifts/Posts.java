package org.forestall.server.shifts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.PersonPresent;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post now. */
@Component
public class Posts {

    private final JdbcClient jdbc;
    private final Units units;
    private final PeopleBoard board;
    private final Transactions transactions;

    Posts(JdbcClient jdbc, Units units, PeopleBoard board, Transactions transactions) {
        this.jdbc = jdbc;
        this.units = units;
        this.board = board;
        this.transactions = transactions;
    }

    /**
     * Who is on duty and rostered for the post now, by number; may be empty. Where no roster of the post reaches over this
     * time, those on duty whose role is the post's.
     *
     * @param unitId the unit that asks: the station itself, or one whose squad or sub-bureau holds the post
     */
    public List<StaffMember> holders(Post post, int unitId, Instant now) {
        int seat = seatOf(post, unitId);
        return transactions.in(RowScope.all(), () -> {
            List<StaffMember> onDuty =
                    board.onDuty(seat).stream().map(PersonPresent::member).toList();
            if (!isRostered(post, seat, now)) {
                return onDuty.stream().filter(one -> one.role() == post.role()).toList();
            }
            Set<Long> rostered = rostered(post, seat, now);
            return onDuty.stream().filter(one -> rostered.contains(one.id())).toList();
        });
    }

    /** The post somebody holds at their own unit now; none where they hold none. */
    @Nullable
    Post held(StaffMember member, Instant now) {
        Post post = ofQueue(member.unitId());
        return holders(post, member.unitId(), now).stream().anyMatch(one -> one.id() == member.id()) ? post : null;
    }

    /** The post that answers for what lies in a unit's queue. */
    public Post ofQueue(int queueUnitId) {
        return switch (units.get(queueUnitId).kind()) {
            case SQUAD -> Post.SQUAD_DUTY;
            case SUB_BUREAU, CITY -> Post.COMMANDER_DUTY;
            case STATION, COMMUNITY, EXTERNAL -> Post.STATION_DUTY;
        };
    }

    /** The unit where a post stands, seen from another: a station's squad is that of its sub-bureau. */
    public int seatOf(Post post, int unitId) {
        return switch (post) {
            case STATION_DUTY -> station(units.get(unitId)).id();
            case SQUAD_DUTY -> units.squadOf(unitId).orElseGet(units::squad).id();
            case COMMANDER_DUTY -> units.subBureau().id();
        };
    }

    private Unit station(Unit unit) {
        return unit.kind() == UnitKind.COMMUNITY ? units.stationOfCommunity(unit.id()) : unit;
    }

    /** Whether a roster of the post reaches over this time. */
    boolean isRostered(Post post, int askingUnitId, Instant now) {
        int unitId = seatOf(post, askingUnitId);
        return jdbc.sql("""
                        select exists (select 1 from shift where unit_id = ? and post = ?
                                       having min(starts_at) <= ? and max(ends_at) > ?)""")
                .params(unitId, post.name(), Timestamp.from(now), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private Set<Long> rostered(Post post, int unitId, Instant now) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.staff_id from shift s join shift_member m on m.shift_id = s.id
                        where s.unit_id = ? and s.post = ? and s.starts_at <= ? and s.ends_at > ?""")
                .params(unitId, post.name(), Timestamp.from(now), Timestamp.from(now))
                .query(Long.class)
                .list());
    }
}
