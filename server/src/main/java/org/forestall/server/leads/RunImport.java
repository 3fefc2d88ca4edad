package org.forestall.server.leads;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.forestall.server.access.Actor;
import org.forestall.server.leads.format.LeadFile;
import org.forestall.server.leads.format.LeadFileHints;
import org.forestall.server.leads.format.LeadFileProblem;
import org.forestall.server.leads.format.RawRow;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads an uploaded file into the intake lane, five hundred rows a transaction, while the next five hundred are being
 * prepared. Each transaction keeps how far it came, so an import whose
 * process was killed goes on where it stopped: on the node that has its file, once nobody has said for a while that he
 * reads it.
 */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int ROWS_AT_ONCE = 500;
    private static final long HEARTBEAT_MILLIS = 2_000;
    /** So long an import whose file is not here waits for the node that has it. */
    private static final Duration UNTIL_LOST = Duration.ofMinutes(10);

    private static final Map<String, String> FAULT = Map.of(
            "code", "import.fault",
            "detail", "The import stopped because of a fault of the server; the rows that have a verdict are kept.",
            "advice", "Import the file again: rows that are in already are duplicates and change nothing.");
    private static final Map<String, String> LOST = Map.of(
            "code", "import.file-lost",
            "detail",
                    "The server stopped before it had kept the whole file, or the file is gone; the rows that have a verdict are kept.",
            "advice", "Import the file again: rows that are in already are duplicates and change nothing.");

    private final ImportStore store;
    private final ImportFiles files;
    private final PrepareLeads prepare;
    private final IntakeLane lane;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Long> mine = ConcurrentHashMap.newKeySet();

    RunImport(
            ImportStore store,
            ImportFiles files,
            PrepareLeads prepare,
            IntakeLane lane,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.prepare = prepare;
        this.lane = lane;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says while the upload is being kept that this process has it. */
    void hold(long id) {
        mine.add(id);
    }

    void start(Actor actor, long id) {
        mine.add(id);
        threads.execute(() -> run(actor, id));
    }

    /** The upload could not be kept: the import is over before it began. */
    void lost(Actor actor, long id) {
        finish(actor, id, ImportJob.State.FAILED, LOST);
        mine.remove(id);
    }

    /** Says which imports this process reads, and goes on with those that nobody reads any more. */
    @Scheduled(fixedDelay = HEARTBEAT_MILLIS)
    void sweep() {
        List<Long> reading = List.copyOf(mine);
        if (!reading.isEmpty()) {
            transactions.in(RowScope.all(), () -> {
                store.hold(reading);
                return null;
            });
        }
        adopt();
    }

    /**
     * Takes over what a stopped process left; it is done in the name of the unit that began it. What this node's folder does
     * not hold may lie in another node's: that one has some time to come back before the import counts as lost.
     */
    void adopt() {
        List<ImportStore.Orphan> orphans = transactions.in(RowScope.all(), () -> {
            List<ImportStore.Orphan> adopted = store.lockOrphans().stream()
                    .filter(one -> files.has(one.id())
                            || !one.kept()
                            || one.silentFor().compareTo(UNTIL_LOST) > 0)
                    .toList();
            adopted.forEach(one -> store.take(one.id()));
            return adopted;
        });
        for (ImportStore.Orphan orphan : orphans) {
            Actor actor = Actor.system("import", orphan.unitId());
            if (orphan.kept() && files.has(orphan.id())) {
                start(actor, orphan.id());
            } else {
                lost(actor, orphan.id());
            }
        }
    }

    private void run(Actor actor, long id) {
        try {
            read(actor, job(id));
            finish(actor, id, ImportJob.State.DONE, null);
        } catch (LeadFileProblem problem) {
            finish(
                    actor,
                    id,
                    ImportJob.State.FAILED,
                    Map.of("code", problem.code(), "detail", problem.detail(), "advice", problem.advice()));
        } catch (IOException | RuntimeException fault) {
            if (isLeaseLost(fault)) {
                log.info("import {} is read by another process", id);
            } else {
                log.error("import {} stopped", id, fault);
                finish(actor, id, ImportJob.State.FAILED, FAULT);
            }
        } finally {
            mine.remove(id);
        }
    }

    private static boolean isLeaseLost(@Nullable Throwable fault) {
        return fault != null && (fault instanceof ImportStore.LeaseLost || isLeaseLost(fault.getCause()));
    }

    private void read(Actor actor, ImportJob job) throws IOException {
        Path plain = files.openFile(job.id());
        try (LeadFile file = LeadFile.open(plain, new LeadFileHints(job.source()))) {
            skip(file, job.received());
            CompletableFuture<?> inLane = CompletableFuture.completedFuture(null);
            List<Arrival> batch = nextBatch(file);
            while (!batch.isEmpty()) {
                long bytesRead = file.bytesRead();
                List<PreparedLead> prepared = prepare.prepare(batch, job.source(), null, clock.instant());
                inLane.join();
                inLane = CompletableFuture.runAsync(() -> pass(actor, job.id(), prepared, bytesRead), threads);
                batch = nextBatch(file);
            }
            inLane.join();
        } finally {
            files.close(plain);
        }
    }

    private void pass(Actor actor, long id, List<PreparedLead> leads, long bytesRead) {
        lane.pass(new IntakeLane.Load(actor, Origin.FILE, leads, true, verdicts -> {
            store.progress(id, verdicts, bytesRead);
            outbox.publish(new Change("import", id, actor.unitId(), clock.instant()));
        }));
    }

    private static List<Arrival> nextBatch(LeadFile file) {
        List<Arrival> batch = new ArrayList<>(ROWS_AT_ONCE);
        while (batch.size() < ROWS_AT_ONCE && file.hasNext()) {
            RawRow row = file.next();
            batch.add(new Arrival(row.row(), row.lead(), row.problems()));
        }
        return batch;
    }

    private static void skip(LeadFile file, long rows) {
        for (long i = 0; i < rows && file.hasNext(); i++) {
            file.next();
        }
    }

    private ImportJob job(long id) {
        return transactions.in(RowScope.all(), () -> store.find(id)).orElseThrow();
    }

    private void finish(Actor actor, long id, ImportJob.State state, @Nullable Map<String, String> problem) {
        Instant now = clock.instant();
        boolean over = transactions.in(RowScope.all(), () -> {
            boolean mineStill = store.finish(id, state, problem, now);
            if (mineStill) {
                outbox.publish(new Change("import", id, actor.unitId(), now));
            }
            return mineStill;
        });
        if (over) {
            deleteFile(id);
        }
    }

    private void deleteFile(long id) {
        try {
            files.delete(id);
        } catch (IOException e) {
            log.warn("the sealed file of import {} could not be deleted", id);
        }
    }
}
