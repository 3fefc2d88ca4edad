package org.forestall.server.leads;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One lane through which all leads go into the database: whoever waits at the same moment shares a transaction, so single
 * leads commit together as cheaply as a batch, and no two leads of one person ever race. A lock in the database makes it
 * one lane for all nodes. A lead is acknowledged after the commit, never before.
 */
@Component
class IntakeLane implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IntakeLane.class);
    private static final long LOCK = 0x6c656164L;
    private static final int WAITING_AT_MOST = 1_000;
    private static final int LEADS_AT_ONCE = 500;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final TakeInLeads takeIn;
    private volatile boolean running;

    IntakeLane(Transactions transactions, JdbcTemplate jdbc, TakeInLeads takeIn) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.takeIn = takeIn;
    }

    /**
     * What somebody wants taken in.
     *
     * @param registersSources whether a source not yet known is registered on the spot
     * @param inSameTransaction what must be kept together with the verdicts, such as an import's progress
     */
    record Load(
            Actor actor,
            Origin origin,
            List<PreparedLead> leads,
            boolean registersSources,
            Consumer<List<Verdict>> inSameTransaction) {}

    private record Waiting(Load load, CompletableFuture<List<Verdict>> answer) {}

    /** Takes the load in and waits for the commit. */
    List<Verdict> pass(Load load) {
        Waiting waiting = new Waiting(load, new CompletableFuture<>());
        try {
            queue.put(waiting);
            return waiting.answer().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the leads were taken in", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw e;
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("intake-lane").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        queue.offer(new Waiting(
                new Load(Actor.system("shutdown", 0), Origin.HTTP, List.of(), false, verdicts -> {}),
                new CompletableFuture<>()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Runs longer than the web server: requests that are being finished at a stop still wait for their leads. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_096;
    }

    private void run() {
        while (running) {
            try {
                List<Waiting> together = takeTogether();
                if (!running
                        && together.stream()
                                .allMatch(waiting -> waiting.load().leads().isEmpty())) {
                    return;
                }
                if (!commit(together)) {
                    together.forEach(this::commitAlone);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Waiting> takeTogether() throws InterruptedException {
        List<Waiting> together = new ArrayList<>();
        Waiting next = queue.take();
        int leads = 0;
        while (next != null) {
            together.add(next);
            leads += next.load().leads().size();
            Waiting peek = leads < LEADS_AT_ONCE ? queue.peek() : null;
            next = peek != null && leads + peek.load().leads().size() <= LEADS_AT_ONCE ? queue.poll() : null;
        }
        return together;
    }

    /** All in one transaction; when one of them fails, the others must not suffer, so each is then tried alone. */
    private boolean commit(List<Waiting> together) {
        try {
            List<List<Verdict>> answers = transactions.in(RowScope.all(), () -> {
                jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
                return takeIn(together);
            });
            for (int i = 0; i < answers.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
            return true;
        } catch (RuntimeException fault) {
            if (together.size() == 1) {
                together.getFirst().answer().completeExceptionally(fault);
                return true;
            }
            log.info("a shared intake failed and is tried one by one");
            return false;
        }
    }

    private void commitAlone(Waiting waiting) {
        commit(List.of(waiting));
    }

    /** Loads that differ in nothing but their leads go through the statements together, too. */
    private List<List<Verdict>> takeIn(List<Waiting> together) {
        Map<Sender, List<Load>> bySender = new LinkedHashMap<>();
        together.forEach(waiting -> bySender.computeIfAbsent(Sender.of(waiting.load()), sender -> new ArrayList<>())
                .add(waiting.load()));
        Map<Load, List<Verdict>> answers = new IdentityHashMap<>();
        bySender.values().forEach(loads -> answers.putAll(takeInAsOne(loads)));
        return together.stream()
                .map(waiting -> answers.getOrDefault(waiting.load(), List.of()))
                .toList();
    }

    private Map<Load, List<Verdict>> takeInAsOne(List<Load> loads) {
        List<PreparedLead> leads = new ArrayList<>();
        loads.forEach(load -> load.leads().forEach(lead -> leads.add(lead.atRow(leads.size() + 1L))));
        Load first = loads.getFirst();
        List<Verdict> verdicts =
                takeIn.takeIn(new Load(first.actor(), first.origin(), leads, first.registersSources(), v -> {}));
        Map<Load, List<Verdict>> answers = new IdentityHashMap<>();
        int from = 0;
        for (Load load : loads) {
            List<Verdict> own = new ArrayList<>();
            for (PreparedLead lead : load.leads()) {
                own.add(verdicts.get(from++).atRow(lead.row()));
            }
            load.inSameTransaction().accept(own);
            answers.put(load, own);
        }
        return answers;
    }

    /** Who sends, and how: what two loads must have alike to be taken in as one. */
    private record Sender(Actor.Kind kind, long id, Origin origin, boolean registersSources) {
        static Sender of(Load load) {
            return new Sender(load.actor().kind(), load.actor().id(), load.origin(), load.registersSources());
        }
    }
}
