package org.forestall.server.demo;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.forestall.server.demo.Door.Caller;
import org.forestall.server.demo.StaffRobot.Surroundings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the day against a server that is up: registers the sources, plays the first hour and a half fast so that the board
 * is alive, then goes on at the chosen speed with a robot for each member of the staff. Everything runs on threads of its
 * own; starting costs the caller nothing.
 */
public final class DemoDirector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDirector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(500);
    private static final int TIMES_ASKED = 120;

    /** Speed until watching begins: ninety minutes in some six seconds. */
    static final double WARM_UP_SPEED = 900;

    private final DemoDay day;
    private final ScaledClock clock;
    private final double speed;
    private final World world;
    private final Door door;
    private final ExampleBankProcess bank;
    private final Consumer<String> say;
    private final Map<String, Staffer> staff = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    /**
     * A director who has not begun.
     *
     * @param clock the clock the server goes by, standing at the day's start
     * @param speed demo seconds a real second, once watching begins
     * @param server scheme, host and port on loopback, first asked for once the director begins
     * @param bank a bank where somebody may play the teller
     * @param say tells whoever started the demo something
     */
    DemoDirector(
            DemoDay day,
            ScaledClock clock,
            double speed,
            Supplier<URI> server,
            ExampleBankProcess bank,
            Consumer<String> say) {
        this.day = day;
        this.clock = clock;
        this.speed = speed;
        this.world = new World(day);
        this.door = new Door(server, PATIENCE);
        this.bank = bank;
        this.say = say;
        day.staff().forEach(member -> staff.put(member.username(), new Staffer(door, member)));
    }

    /** Begins, and returns at once. */
    public void start() {
        launch("the demo", this::begin);
    }

    /** What the console shows and steers. */
    public DemoControl control() {
        return new DemoControl(day, clock, world);
    }

    private void begin() throws InterruptedException {
        Staffer administrator = staffer("admin");
        if (!untilSignedIn(administrator)) {
            LOG.error("The demo's administrator cannot sign in: no robots today");
            return;
        }
        world.learnUnits(administrator.get("/units").body());
        DemoDesks.name(administrator, world);
        Map<String, Caller> keys = SourceKeys.register(administrator);
        DemoBanks.Registered banks = DemoBanks.register(administrator, world, unitOf(staffer("lead")));
        launch("the example bank", () -> openBank(administrator, banks.first()));
        if (day.isExercise()) {
            world.units().forEach(unit -> world.setByHand(unit.id(), true));
            clock.setSpeed(speed);
            send(keys);
            return;
        }
        clock.setSpeed(WARM_UP_SPEED);
        send(keys);
        launch("the story", () -> new OldMansStory(staff, world, clock).play(this::stopped));
        startRobots();
        launch(
                "the counters",
                () -> new CounterDay(door, banks.counters(), heads(), staffer("captain"), world, clock)
                        .play(day.leads(), this::stopped));
        clock.until(DemoDay.watchFrom(), this::stopped);
        if (clock.speed() == WARM_UP_SPEED) {
            clock.setSpeed(speed);
        }
    }

    private void send(Map<String, Caller> keys) {
        launch("sending", () -> new LeadSender(door, keys, world, clock).send(day.leads(), this::stopped));
    }

    /** Without it the demo goes on; only nobody can play the teller. */
    private void openBank(Staffer administrator, DemoBanks.@Nullable Keys keys) throws InterruptedException {
        try {
            if (keys == null) {
                throw new ExampleBankProcess.NotRunning("it could not be registered");
            }
            say.accept("  Teller  " + bank.start(administrator, keys) + "  (the counter of the example bank)");
        } catch (ExampleBankProcess.NotRunning no) {
            say.accept("  The example bank's counter is closed today: " + no.getMessage() + ".");
        }
    }

    private void startRobots() {
        Map<Integer, UnitDesk> desks = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (DemoStaff member : day.staff()) {
            if (member.byHand()) {
                continue;
            }
            UnitDesk desk =
                    desks.computeIfAbsent(member.unitIndex(), unit -> new UnitDesk(System::nanoTime, clock::speed));
            int place = places.merge(member.unitIndex(), 1, Integer::sum);
            Surroundings around = new Surroundings(desk, world, clock, second(member), this::stopped);
            threads.execute(new StaffRobot(staffer(member.username()), Shift.of(member, place), around));
        }
    }

    private List<Staffer> heads() {
        return staff.values().stream()
                .filter(one -> one.self().role().equals("STATION_LEAD"))
                .toList();
    }

    /** The unit's lead, or for the lead the first dissuader. */
    private Staffer second(DemoStaff member) {
        boolean squad = member.unitIndex() == 0;
        String lead = squad ? "captain" : member.unitCode() + ".lead";
        String other = squad ? "squad.o2" : member.unitCode() + ".d1";
        return staffer(member.username().equals(lead) ? other : lead);
    }

    /** Empty where nobody can sign in by this name. */
    private static String unitOf(Staffer member) {
        member.signedIn();
        return member.unitId();
    }

    private boolean untilSignedIn(Staffer administrator) {
        for (int i = 0; i < TIMES_ASKED && !stopped; i++) {
            if (administrator.signedIn()) {
                return true;
            }
            LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
        }
        return false;
    }

    private Staffer staffer(String username) {
        Staffer found = staff.get(username);
        if (found == null) {
            throw new IllegalArgumentException("Nobody signs in as " + username);
        }
        return found;
    }

    private boolean stopped() {
        return stopped;
    }

    @FunctionalInterface
    private interface Part {
        void play() throws InterruptedException;
    }

    private void launch(String what, Part part) {
        threads.execute(() -> {
            try {
                part.play();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("{} ended early", what, e);
            }
        });
    }

    /** Stops the robots; what they were doing is left as it stands. */
    @Override
    public void close() {
        stopped = true;
        clock.wake();
        threads.shutdownNow();
        bank.close();
        door.close();
    }
}
