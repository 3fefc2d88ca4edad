package org.forestall.server.leads;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads an uploaded file into the intake lane, five hundred rows a transaction, while the next five hundred are being
 * prepared. Each transaction keeps how far it came, so a killed import goes on at the next start where it stopped.
 */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int ROWS_AT_ONCE = 500;

    private final ImportStore store;
    private final ImportFiles files;
    private final PrepareLeads prepare;
    private final IntakeLane lane;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

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

    void start(Actor actor, long id) {
        threads.execute(() -> run(actor, id));
    }

    /** Goes on with what a stopped server left; it is done in the name of the unit that began it. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        transactions.in(RowScope.all(), store::running).stream()
                .filter(files::has)
                .forEach(id -> start(Actor.system("import", unitOf(id)), id));
    }

    private int unitOf(long id) {
        return transactions.in(RowScope.all(), () -> store.unitOf(id));
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
            log.error("import {} stopped", id, fault);
            finish(
                    actor,
                    id,
                    ImportJob.State.FAILED,
                    Map.of(
                            "code", "import.fault",
                            "detail",
                                    "The import stopped because of a fault of the server; the rows that have a verdict are kept.",
                            "advice",
                                    "Import the file again: rows that are in already are duplicates and change nothing."));
        }
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
        transactions.in(RowScope.all(), () -> {
            store.finish(id, state, problem, now);
            outbox.publish(new Change("import", id, actor.unitId(), now));
            return id;
        });
        try {
            files.delete(id);
        } catch (IOException e) {
            log.warn("the sealed file of import {} could not be deleted", id);
        }
    }
}
