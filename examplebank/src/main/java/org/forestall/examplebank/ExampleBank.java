package org.forestall.examplebank;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.forestall.bankkit.AlertQueue;
import org.forestall.bankkit.AlertSender;
import org.forestall.bankkit.OrderDesk;
import org.forestall.bankkit.Signatures;
import org.forestall.bankkit.WatchKeeper;
import org.forestall.bankkit.WatchLink;

/**
 * The bank's own process: its book, its counter, its door for orders, and what keeps it in step with the police. It goes on
 * working while they are out of reach.
 */
public final class ExampleBank implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration STALE = Duration.ofMinutes(10);
    private static final long TICK_MS = 250;

    private final Book book;
    private final OrderDesk desk;
    private final BankServer server;
    private final HttpClient client;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private ExampleBank(Options options, Clock base) throws IOException {
        Secrets secrets = Secrets.read(options.secrets());
        prepare(options.data());
        BankClock clock = new BankClock(base);
        Faults faults = new Faults();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        Police police = new Police(client, options.server(), secrets.bankKey());
        Signatures signatures = new Signatures(secrets.signing(), clock);
        book = Book.open(options.data().resolve("book"), Customers.invented());
        Core core = new Core(book, clock);
        CarryOut carryOut = new CarryOut(book, core, clock);
        TakeWord takeWord = new TakeWord(book, carryOut, new LookUp(book), clock);
        desk = OrderDesk.open(options.data().resolve("orders"), signatures, takeWord);
        WatchLink link = new WatchLink(client, police.uri("/bank/watch-set/filter"), secrets.bankKey(), TIMEOUT);
        WatchKeeper keeper =
                new WatchKeeper(link, secrets.watchKey(), options.data().resolve("watch"), STALE, clock);
        Watch watch = new Watch(keeper, secrets.watchKey(), police);
        AlertQueue alerts = new AlertQueue(options.data().resolve("alerts"));
        Known known = new Known(police);
        Counter counter = new Counter(book, core, watch, alerts, police, clock);
        CounterPages pages = new CounterPages(book, counter, known, new VisitPage(book, watch, counter, known));
        server = new BankServer(options.port(), pages, new BookPage(book, watch, alerts, clock));
        if (options.faults()) {
            server.allow(faults, clock);
        }
        if (options.demoClock()) {
            every(TICK_MS, () -> follow(police, clock));
        }
        Answers answers = new Answers(book, police, known, signatures, faults, Clock.systemUTC());
        Findings findings = new Findings(book, police, known, signatures, faults, Clock.systemUTC());
        AlertSender sender =
                new AlertSender(alerts, client, police.uri("/bank/alerts"), secrets.bankKey(), Clock.systemUTC());
        every(TICK_MS, answers::sendDue);
        every(TICK_MS, findings::sendDue);
        every(TICK_MS, sender::sendDue);
        every(Math.max(TICK_MS, options.refresh().toMillis()), () -> {
            watch.refresh();
            known.refresh();
        });
        server.start(new WebhookDoor(desk, takeWord, signatures, faults));
    }

    /** A folder made here is its owner's alone. */
    private static void prepare(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /**
     * Starts a bank in this process.
     *
     * @param options as on the command line
     * @throws IllegalArgumentException for options that cannot be used
     */
    public static ExampleBank start(Clock clock, String... options) throws IOException {
        return new ExampleBank(Options.parse(options), clock);
    }

    /** Where its pages are, on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    @FunctionalInterface
    private interface Chore {
        void run() throws IOException, InterruptedException;
    }

    private void every(long millis, Chore chore) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (IOException | RuntimeException e) {
                        System.getLogger(ExampleBank.class.getName())
                                .log(System.Logger.Level.WARNING, "tried again: " + e);
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** In a demo the day is invented, and so is the time. */
    private static void follow(Police police, BankClock clock) throws IOException {
        Police.Answer demo = police.getAsAnybody("/demo");
        String now = demo.body().path("now").asString("");
        if (demo.done() && !now.isEmpty()) {
            clock.follow(Instant.parse(now), demo.body().path("speed").asDouble(1));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
        client.shutdownNow();
        desk.close();
        book.close();
    }

    /** See {@link Options#USAGE}. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (java.util.List.of(args).contains("--help")) {
            out.println(Options.USAGE);
            return;
        }
        try {
            ExampleBank bank = start(Clock.systemUTC(), args);
            out.println("ready http://127.0.0.1:" + bank.port());
            if (Options.parse(args).endWithInput()) {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
                System.exit(0);
            }
            Thread.currentThread().join();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        } catch (IOException e) {
            err.println("The example bank cannot start: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
