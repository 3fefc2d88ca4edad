package org.forestall.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The invented day: 12 November 2024, from six in the morning to six the next, about 2,100 messages about some 1,800
 * people. The same seed gives the same day, byte for byte.
 */
public final class DemoDay {

    /** The day of the old man's story. */
    public static final LocalDate DATE = LocalDate.of(2024, 11, 12);

    /** The hour at which the day begins, and ends the next morning. */
    static final int FIRST_HOUR = 6;

    private static final Duration BEFORE_THE_WARNING = Duration.ofSeconds(5);

    private final long seed;
    private final List<PlannedLead> leads;
    private final boolean exercise;

    private DemoDay(long seed, List<PlannedLead> leads, boolean exercise) {
        this.seed = seed;
        this.leads = leads;
        this.exercise = exercise;
    }

    public static DemoDay of(long seed) {
        Dice dice = Dice.of(seed, 2);
        int count = Calibration.LEADS_A_DAY + dice.between(-40, 40);
        List<PlannedLead> leads = new ArrayList<>(new DayPlanner(seed, DATE, new People(seed)).plan(count));
        leads.add(OldMan.lead());
        leads.sort(Comparator.comparing(PlannedLead::at));
        return new DemoDay(seed, List.copyOf(leads), false);
    }

    /** The old man's warning and nothing else; nobody but people acts on it. */
    public static DemoDay exercise(long seed) {
        return new DemoDay(seed, List.of(OldMan.lead()), true);
    }

    /** Whether people play it all by hand. */
    public boolean isExercise() {
        return exercise;
    }

    /** Where the demo's clock starts: an exercise shortly before its warning. */
    public Instant begins() {
        return exercise ? leads.getFirst().at().minus(BEFORE_THE_WARNING) : start();
    }

    public long seed() {
        return seed;
    }

    /** When a day begins: 06:00 in Beijing. */
    public static Instant start() {
        return DATE.atTime(FIRST_HOUR, 0).atZone(LeadWriter.ZONE).toInstant();
    }

    /** When watching begins: 07:30 in Beijing; what came before is played fast. */
    public static Instant watchFrom() {
        return DATE.atTime(7, 30).atZone(LeadWriter.ZONE).toInstant();
    }

    /** How many messages the day has. */
    public int planned() {
        return leads.size();
    }

    /** In the order they are sent. */
    List<PlannedLead> leads() {
        return leads;
    }

    /** The 142 accounts of the demo. */
    public List<DemoStaff> staff() {
        return DemoStaff.list(seed);
    }

    public List<DemoSource> sources() {
        return DemoSource.list();
    }

    /**
     * Writes a lead file of the same realism, day after day until there are enough rows; one day is held in memory.
     *
     * @param rows rows below the heading
     */
    public static void writeCsv(Path path, long rows, long seed) throws IOException {
        new LeadCsv(seed).write(path, rows);
    }
}
