package org.forestall.server.twin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.Place;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.twin.DistrictHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is on record of the district; it names nobody. The counts go over the tables of leads, rosters and outcomes:
 * they are of all rows at once, and no other package has a use for them (docs/decisions/0014).
 */
@Component
class DistrictCounts {

    private static final Duration LEADS_SINCE = Duration.ofDays(90);
    private static final Duration ROSTERS_SINCE = Duration.ofDays(28);
    private static final int MINUTES_PER_HOUR = 60;

    private final JdbcClient jdbc;
    private final Units units;
    private final JurisdictionProfile profile;

    DistrictCounts(JdbcClient jdbc, Units units, JurisdictionProfile profile) {
        this.jdbc = jdbc;
        this.units = units;
        this.profile = profile;
    }

    /** A first lead of a case; later ones on the same person are repeats. */
    private record Counted(int hour, String grade, String type, int count) {}

    DistrictHistory upTo(Instant now) {
        Instant since = now.minus(LEADS_SINCE);
        List<Counted> leads = leads(since, now);
        Integer[] hours = Collections.nCopies(DistrictHistory.HOURS, 0).toArray(Integer[]::new);
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        Map<FraudType, Integer> types = new EnumMap<>(FraudType.class);
        for (Counted lead : leads) {
            hours[lead.hour()] += lead.count();
            named(Grade.values(), lead.grade()).forEach(grade -> grades.merge(grade, lead.count(), Integer::sum));
            named(FraudType.values(), lead.type()).forEach(type -> types.merge(type, lead.count(), Integer::sum));
        }
        int rosteredDays = rosteredDays(now);
        return new DistrictHistory(
                days(since, now),
                Arrays.asList(hours),
                grades,
                types,
                shifts(now, Math.max(1, rosteredDays)),
                rosteredDays,
                stations(),
                outcomes(since, now));
    }

    private List<Counted> leads(Instant since, Instant now) {
        return jdbc.sql("""
                        with first as (
                            select distinct on (case_id) issued_at, grade, coalesce(fraud_type, suggested_type, '') as type
                            from lead where issued_at >= ? and issued_at < ? order by case_id, issued_at, id)
                        select extract(hour from issued_at at time zone ?)::int, grade, type, count(*)::int
                        from first group by 1, 2, 3""")
                .params(at(since), at(now), profile.zone().getId())
                .query((row, number) -> new Counted(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    private int days(Instant since, Instant now) {
        return jdbc.sql("select min(issued_at) from lead where issued_at >= ? and issued_at < ?")
                .params(at(since), at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(first -> (int)
                        Duration.between(first.toInstant(), now).plusDays(1).toDays())
                .orElse(0);
    }

    private List<DistrictHistory.Rostered> shifts(Instant now, int days) {
        return jdbc.sql("""
                        select (extract(hour from starts_at at time zone ?) * 60
                                + extract(minute from starts_at at time zone ?))::int as begins,
                            (extract(epoch from ends_at - starts_at) / 60)::int as minutes, count(*)::int as people
                        from shift join shift_member on shift_member.shift_id = shift.id
                        where starts_at >= ? and starts_at < ? and ends_at <= starts_at + interval '1 day'
                            and ends_at >= starts_at + interval '1 hour'
                        group by 1, 2 order by 1, 2""")
                .params(profile.zone().getId(), profile.zone().getId(), at(now.minus(ROSTERS_SINCE)), at(now))
                .query((row, number) -> new DistrictHistory.Rostered(
                        (double) row.getInt("begins") / MINUTES_PER_HOUR,
                        (double) row.getInt("minutes") / MINUTES_PER_HOUR,
                        (double) row.getInt("people") / days))
                .list();
    }

    private int rosteredDays(Instant now) {
        return jdbc.sql("""
                        select count(distinct (starts_at at time zone ?)::date)::int
                        from shift join shift_member on shift_member.shift_id = shift.id
                        where starts_at >= ? and starts_at < ?""")
                .params(profile.zone().getId(), at(now.minus(ROSTERS_SINCE)), at(now))
                .query(Integer.class)
                .single();
    }

    /** As the plan learns from them; all stations together. */
    private List<DistrictHistory.Seen> outcomes(Instant since, Instant now) {
        return jdbc.sql("""
                        select action, chance_none, chance_open, chance_deep, talks, outcome from plan_outcome
                        where at >= ? and at <= ? and action <> 'BANK_WATCH' order by at, case_id, number""")
                .params(at(since), at(now))
                .query((row, number) -> new DistrictHistory.Seen(
                        Action.valueOf(row.getString(1)),
                        new Belief(row.getDouble(2), row.getDouble(3), row.getDouble(4)),
                        row.getInt(5),
                        Outcome.valueOf(row.getString(6))))
                .list();
    }

    private List<Place> stations() {
        return units.list(UnitKind.STATION).stream()
                .flatMap(station -> Stream.ofNullable(station.place()))
                .map(place -> new Place(place.lon(), place.lat()))
                .toList();
    }

    private static <E extends Enum<E>> Stream<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
