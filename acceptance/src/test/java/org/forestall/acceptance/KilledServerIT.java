package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The power fails again and again while a file is being imported; nothing that was promised is lost and nothing doubled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerIT {

    private static final int ROWS = 10_000;
    private static final int KILLS = 6;
    private static final int ONE_IN_BAD = 100;
    private static final long SEED = 20_261_123;
    private static final Duration IMPORTED = Duration.ofSeconds(180);
    private static final String SOURCE = "kill-file";

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Leads leads = Leads.of("killed server");
    private final Path data = DataFolders.create();
    private final Map<String, Map<String, Object>> acknowledged = new ConcurrentHashMap<>();
    private ServerProcess server = ServerProcess.start(data, "serve", "--port", "0");
    private final String key = Http.firstAdministrator(server).registerSource("kill-singles");

    @AfterAll
    void stop() {
        server.close();
        DataFolders.delete(data);
    }

    @Test
    void an_import_survives_six_kills_and_says_the_truth() throws IOException {
        Path file = Files.createTempFile("forestall-rows-", ".csv");
        try {
            Files.writeString(file, rows());
            long id = upload(file);
            for (int kill = 1; kill <= KILLS; kill++) {
                killOnceImported(id, kill);
                server = ServerProcess.start(data, "serve", "--port", "0");
            }
            JsonNode done = finished(id);
            everyRowHasOneVerdict(id, done);
            nothingAcknowledgedIsLost();
            theSameFileAgainChangesNothing(file, done);
        } finally {
            Files.delete(file);
        }
    }

    /** At a random moment of this kill's share of the file, while single leads are coming in as well. */
    private void killOnceImported(long id, int kill) {
        int share = ROWS / (KILLS + 1);
        long moment = share * (kill - 1L) + random.nextInt(share);
        Poll.until("row " + moment + " is in", IMPORTED, () -> {
            sendOne();
            JsonNode job = job(id);
            return job.path("received").asLong() >= moment
                    || !job.path("state").asString().equals("RUNNING");
        });
        assertThat(job(id).path("state").asString())
                .as("kill %d comes while importing", kill)
                .isEqualTo("RUNNING");
        Thread sending = Thread.ofVirtual().start(this::sendUntilItBreaksOff);
        server.kill();
        join(sending);
    }

    private void sendUntilItBreaksOff() {
        try {
            for (int i = 0; i < 1000; i++) {
                sendOne();
            }
        } catch (UncheckedIOException killed) {
            // what was not acknowledged may be lost
        }
    }

    private void sendOne() {
        String ref = leads.newRef();
        Map<String, Object> lead = Leads.lead(ref, leads.newPhone(), Leads.ADDRESS, "2026-11-20T08:00:00+08:00");
        if (verdict(lead).equals("ACCEPTED")) {
            acknowledged.put(ref, lead);
        }
    }

    private String verdict(Map<String, Object> lead) {
        JsonNode verdicts =
                Http.source(server, key).post("/leads", lead).ok().json().path("verdicts");
        return verdicts.path(0).path("verdict").asString();
    }

    private void everyRowHasOneVerdict(long id, JsonNode done) {
        Map<String, Long> counts = new HashMap<>();
        List<String> lines = Http.commandLine(server)
                .get("/imports/" + id + "/verdicts.csv")
                .ok()
                .body()
                .lines()
                .skip(1)
                .toList();
        Set<String> rows = new LinkedHashSet<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            assertThat(rows.add(cells[0]))
                    .as("row %s has one verdict", cells[0])
                    .isTrue();
            counts.merge(cells[3], 1L, Long::sum);
        }
        assertThat(rows).hasSize(ROWS);
        assertThat(done.path("received").asLong()).isEqualTo(ROWS);
        assertThat(done.path("quarantined").asLong()).isEqualTo(ROWS / ONE_IN_BAD);
        assertThat(done.path("duplicate").asLong()).isZero();
        for (String verdict : List.of("accepted", "joined", "duplicate", "revised", "quarantined")) {
            assertThat(done.path(verdict).asLong())
                    .as(verdict)
                    .isEqualTo(counts.getOrDefault(verdict.toUpperCase(java.util.Locale.ROOT), 0L));
        }
    }

    private void nothingAcknowledgedIsLost() {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
        acknowledged.forEach((ref, lead) -> assertThat(verdict(lead)).as(ref).isEqualTo("DUPLICATE"));
    }

    private void theSameFileAgainChangesNothing(Path file, JsonNode first) {
        long cases = countCases();
        JsonNode again = finished(upload(file));
        assertThat(again.path("received").asLong()).isEqualTo(ROWS);
        assertThat(again.path("duplicate").asLong())
                .isEqualTo(ROWS - first.path("quarantined").asLong());
        assertThat(again.path("quarantined").asLong())
                .isEqualTo(first.path("quarantined").asLong());
        assertThat(countCases()).isEqualTo(cases).isPositive();
    }

    private long upload(Path file) {
        Answer answer = Http.commandLine(server).upload("/imports?source=" + SOURCE, "rows.csv", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("id").asLong();
    }

    private JsonNode job(long id) {
        return Http.commandLine(server).get("/imports/" + id).ok().json();
    }

    private JsonNode finished(long id) {
        Poll.until(
                "the import is done",
                IMPORTED,
                () -> !job(id).path("state").asString().equals("RUNNING"));
        JsonNode job = job(id);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        return job;
    }

    /** Added up over every unit of the tree. */
    private long countCases() {
        return Http.firstAdministrator(server).get("/units").ok().json().findValues("openCases").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    /** Every hundredth is spoilt; every tenth is about the person of the row before it. */
    private String rows() {
        StringBuilder text = new StringBuilder("source_ref,issued_at,family,grade,name,phone,address,text\n");
        for (int row = 0; row < ROWS; row++) {
            int person = row % 10 == 9 ? row - 1 : row;
            String phone = row % ONE_IN_BAD == 50 ? "12" : "138%08d".formatted(10_000_000 + person);
            text.append("kill-")
                    .append(row)
                    .append(",2026-11-20 08:00,FUND,")
                    .append(row % 5 == 0 ? "HIGH" : "LOW")
                    .append(",甄安宁,")
                    .append(phone)
                    .append(',')
                    .append(Leads.ADDRESS)
                    .append(",刷单返利\n");
        }
        return text.toString();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(70));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
