package org.forestall.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;
import org.forestall.server.demo.LeadWriter.Warning;
import org.jspecify.annotations.Nullable;

/** Plans the messages of one day, in the order they are sent. */
final class DayPlanner {

    private static final double REPEATS_OF_THE_MAGNET = 0.15;

    private final Dice dice;
    private final LocalDate date;
    private final People people;
    private final Map<DemoSource, Integer> counters = new HashMap<>();
    private final List<PlannedLead> planned = new ArrayList<>();
    private final List<PlannedLead> aboutSomeone = new ArrayList<>();
    private @Nullable Victim magnet;

    DayPlanner(long seed, LocalDate date, People people) {
        this.dice = Dice.of(seed, date.toEpochDay());
        this.date = date;
        this.people = people;
    }

    /** This many messages, from six in the morning to six the next. */
    List<PlannedLead> plan(int count) {
        for (Instant at : arrivals(count)) {
            PlannedLead lead = next(at);
            planned.add(lead);
            if (lead.kind() == LeadKind.NEW || lead.kind() == LeadKind.REPEAT) {
                aboutSomeone.add(lead);
            }
        }
        return List.copyOf(planned);
    }

    private Instant[] arrivals(int count) {
        Instant midnight = date.atStartOfDay(LeadWriter.ZONE).toInstant();
        Instant[] arrivals = new Instant[count];
        for (int i = 0; i < count; i++) {
            int hour = Calibration.HOUR_OF_DAY.pick(dice);
            int sinceMidnight = (hour < DemoDay.FIRST_HOUR ? hour + 24 : hour) * 3600 + dice.between(0, 3599);
            arrivals[i] = midnight.plusSeconds(sinceMidnight);
        }
        Arrays.sort(arrivals);
        return arrivals;
    }

    private PlannedLead next(Instant at) {
        LeadKind kind = aboutSomeone.isEmpty() ? LeadKind.NEW : Calibration.KIND.pick(dice);
        return switch (kind) {
            case NEW -> fresh(at);
            case REPEAT -> repeat(at);
            case DUPLICATE -> again(at, earlier());
            case REVISION -> revision(at, earlier());
            case UNUSABLE -> Spoiling.spoil(fresh(at), dice);
        };
    }

    private PlannedLead fresh(Instant at) {
        Grade grade = Calibration.GRADE.pick(dice);
        Warning warning = warning(grade, at, null);
        return lead(LeadKind.NEW, warning, people.invent(dice, grade, warning.suspected(), at));
    }

    /** One whom several warnings reached is the likelier to be reached again, so the tail is heavy. */
    private PlannedLead repeat(Instant at) {
        Victim victim = dice.chance(REPEATS_OF_THE_MAGNET) ? magnet(at) : someone();
        Grade grade = Calibration.GRADE.pick(dice);
        return lead(LeadKind.REPEAT, warning(grade, at, victim.type()), victim);
    }

    private PlannedLead lead(LeadKind kind, Warning warning, Victim victim) {
        Map<String, Object> fields = LeadWriter.write(warning, victim, dice);
        return new PlannedLead(warning.at(), warning.source(), warning.ref(), kind, fields, victim, null);
    }

    private static PlannedLead again(Instant at, PlannedLead lead) {
        return new PlannedLead(
                at, lead.source(), lead.sourceRef(), LeadKind.DUPLICATE, lead.fields(), lead.victim(), null);
    }

    private PlannedLead revision(Instant at, PlannedLead lead) {
        Map<String, Object> fields = new LinkedHashMap<>(lead.fields());
        fields.put("text", "续报：" + lead.fields().get("text") + dice.pick(List.of("（通话仍在继续）", "（补充核实信息）", "（更正类型）")));
        return new PlannedLead(at, lead.source(), lead.sourceRef(), LeadKind.REVISION, fields, lead.victim(), null);
    }

    private Warning warning(Grade grade, Instant at, @Nullable FraudType known) {
        LeadFamily family = Calibration.family(grade, dice);
        Choice<FraudType> types = family == LeadFamily.CONTACT || family == LeadFamily.REPORT
                ? Calibration.TYPE
                : Calibration.TYPE_WHERE_MONEY_MOVES;
        FraudType suspected = known == null ? types.pick(dice) : known;
        DemoSource source = Calibration.source(family, dice);
        return new Warning(grade, family, suspected, source, nextRef(source), at);
    }

    private String nextRef(DemoSource source) {
        int number = counters.merge(source, 1, Integer::sum);
        return source.code().toUpperCase(Locale.ROOT)
                + "-" + date.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "-" + String.format(Locale.ROOT, "%06d", number);
    }

    private PlannedLead earlier() {
        return dice.pick(aboutSomeone);
    }

    private Victim someone() {
        Victim victim = earlier().victim();
        return victim == null ? someone() : victim;
    }

    private Victim magnet(Instant at) {
        if (magnet == null) {
            magnet = people.inventMagnet(dice, at);
        }
        return magnet;
    }
}
