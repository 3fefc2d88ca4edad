package org.forestall.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Chances;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a scenario file, and refuses it with the field and a sentence when it cannot be played. */
public final class ScenarioReader {

    private static final double FOREVER = 1e6;

    private ScenarioReader() {}

    /** The scenario that ships. */
    public static Scenario shipped() {
        try (InputStream in = ScenarioReader.class.getResourceAsStream("district.yaml")) {
            if (in == null) {
                throw new IllegalStateException("district.yaml is not in the jar");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a scenario.
     *
     * @throws BadScenario where a field is missing, unknown or out of its bounds
     */
    public static Scenario read(Reader text) {
        Fields file = Fields.of("", parse(text));
        Scenario scenario = new Scenario(
                file.fields("leads", ScenarioReader::leads),
                file.fields("types", ScenarioReader::types),
                file.fields("money", ScenarioReader::money),
                file.fields("actions", ScenarioReader::effects),
                file.fields("spacing", ScenarioReader::spacing),
                file.fields("district", ScenarioReader::district),
                file.fields("staff", ScenarioReader::staff),
                file.fields("handling", fields -> fields.byName(Grade.class, ScenarioReader::handling)));
        file.finish();
        return scenario;
    }

    private static Object parse(Reader text) {
        try {
            Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return parsed == null ? Map.of() : parsed;
        } catch (YAMLException e) {
            throw new BadScenario("the file", "is no YAML: " + e.getMessage());
        }
    }

    private static Scenario.Leads leads(Fields fields) {
        Scenario.Leads leads = new Scenario.Leads(
                fields.number("per-day", 1, 100_000),
                fields.numbers("hours", 0, FOREVER),
                fields.fields("grades", each -> each.byName(Grade.class, ScenarioReader::grade)),
                fields.each("score-bands", each -> band(each, "factor", 0, 100)),
                fields.number("repeats-of-victim", 0, 20),
                fields.number("repeats-of-other", 0, 20),
                fields.each("ages", each -> band(each, "up-to", 1, 150)));
        if (leads.hours().size() != 24
                || leads.hours().stream().mapToDouble(hour -> hour).sum() <= 0) {
            throw fields.bad(
                    "hours",
                    "must be 24 weights, not all 0, and are " + leads.hours().size());
        }
        fields.sumsToOne(
                "grades",
                leads.grades().values().stream()
                        .mapToDouble(Scenario.GradeLine::share)
                        .sum());
        sharesOf(fields, "score-bands", leads.bands());
        sharesOf(fields, "ages", leads.ages());
        boundThreats(fields, leads);
        return leads;
    }

    private static void boundThreats(Fields fields, Scenario.Leads leads) {
        double mean = leads.bands().stream()
                .mapToDouble(band -> band.share() * band.value())
                .sum();
        if (Math.abs(mean - 1) > 1e-3) {
            throw fields.bad("score-bands", "the factors must be 1 in the mean, and are " + mean);
        }
        double most =
                leads.bands().stream().mapToDouble(Scenario.Band::value).max().orElse(1);
        leads.grades().forEach((grade, line) -> {
            if (line.threat() * most > 1) {
                throw fields.bad("grades." + grade + ".threat", "times the greatest factor of score-bands is above 1");
            }
        });
    }

    private static Scenario.GradeLine grade(Fields fields) {
        return new Scenario.GradeLine(fields.share("share"), fields.share("threat"));
    }

    private static Scenario.Band band(Fields fields, String value, double least, double most) {
        return new Scenario.Band(fields.share("share"), fields.number(value, least, most));
    }

    private static void sharesOf(Fields fields, String name, List<Scenario.Band> bands) {
        fields.sumsToOne(name, bands.stream().mapToDouble(Scenario.Band::share).sum());
    }

    private static Map<FraudType, Scenario.TypeLine> types(Fields fields) {
        Map<FraudType, Scenario.TypeLine> types = fields.byName(
                FraudType.class,
                each -> new Scenario.TypeLine(
                        each.share("share"),
                        each.number("mean-loss", 1, 1e9),
                        each.share("fast"),
                        each.number("slow-days", 0.01, 1000),
                        each.share("deep")));
        fields.sumsToOne(
                "TASK.share",
                types.values().stream().mapToDouble(Scenario.TypeLine::share).sum());
        return types;
    }

    private static Scenario.Money money(Fields fields) {
        Scenario.Money money = new Scenario.Money(
                fields.number("fast-minutes", 0.1, FOREVER),
                fields.number("spread", 0.01, 5),
                fields.number("fast-lead-minutes", 0.01, FOREVER),
                fields.number("slow-lead-days", 0.001, 1000),
                fields.number("mean-payments", 1, 50),
                fields.number("fast-gap-minutes", 0.1, FOREVER),
                fields.number("slow-gap-days", 0.001, 1000),
                fields.number("sum-spread", 0.01, 3),
                fields.each("hints", each -> band(each, "factor", 0.001, 1000)));
        sharesOf(fields, "hints", money.hints());
        return money;
    }

    private static Effects effects(Fields fields) {
        return new Effects(fields.byName(Action.class, ScenarioReader::effect));
    }

    private static Effect effect(Fields fields) {
        double held = fields.number("held", 0, 1);
        if (held > 0) {
            return Effect.watch(fields.number("minutes-reached", 0.1, 1000), held);
        }
        return new Effect(
                fields.number("minutes-reached", 0.1, 1000),
                fields.number("minutes-not", 0.1, 1000),
                fields.whole("most", 1, 4),
                chances(fields, "reach"),
                chances(fields, "busy"),
                fields.each("stop", each -> new Chances(0, each.share("open"), each.share("deep"))),
                chances(fields, "denies"),
                0);
    }

    private static Chances chances(Fields fields, String name) {
        return fields.fields(name, each -> new Chances(each.share("none"), each.share("open"), each.share("deep")));
    }

    private static Scenario.Spacing spacing(Fields fields) {
        return new Scenario.Spacing(
                fields.number("call-minutes", 0, 10_000), fields.number("visit-minutes", 0, 100_000));
    }

    private static Scenario.District district(Fields fields) {
        return new Scenario.District(
                fields.whole("stations", 1, 1000),
                new Place(fields.number("longitude", -180, 180), fields.number("latitude", -85, 85)),
                fields.number("radius-kilometres", 0.1, 500),
                fields.number("detour", 1, 5),
                fields.number("speed", 1, 200),
                fields.number("set-out-minutes", 0, 600));
    }

    private static Scenario.Staff staff(Fields fields) {
        Scenario.Staff staff = new Scenario.Staff(
                fields.share("squad-share"),
                fields.each(
                        "shifts",
                        each -> new Scenario.Shift(
                                each.number("from", 0, 23.99),
                                each.number("hours", 1, 24),
                                each.number("share", 0, 10))));
        if (staff.shifts().stream().allMatch(shift -> shift.share() == 0)) {
            throw fields.bad("shifts", "somebody must be on duty");
        }
        return staff;
    }

    private static Scenario.Handling handling(Fields fields) {
        return new Scenario.Handling(
                fields.whole("message", 0, 1) == 1,
                fields.whole("calls", 0, 4),
                fields.word("visit", Scenario.Visit.class),
                fields.whole("parallel", 0, 1) == 1,
                fields.number("close-hours", 0.1, FOREVER),
                fields.number("contact-minutes", 0.1, FOREVER),
                fields.number("meet-minutes", 0.1, FOREVER));
    }
}
