package org.forestall.server.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.leads.LeadsKit.aPhone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.leads.format.LeadFile;
import org.forestall.server.leads.format.LeadFileHints;
import org.forestall.server.leads.format.RawRow;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.LiveFeed;
import org.forestall.server.platform.RowScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class RunImportTest {

    private static final String HEADINGS = "source,source_ref,issued_at,family,phone,text\n";

    @SuppressWarnings("NullAway.Init")
    private static LeadsKit kit;

    private final Actor importer = kit.somebody(Role.SQUAD, 11);
    private final String code = "F-" + LeadsKit.aRef();
    private final ImportStore store = kit.bean(ImportStore.class);

    @BeforeAll
    static void start() {
        kit = new LeadsKit();
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    private String row(int number) {
        return "%s,N-%d,2026-11-23 08:00,CONTACT,%s,a call%n".formatted(code, number, aPhone());
    }

    private String rows(int count) {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 1; i <= count; i++) {
            file.append(i % 7 == 0 ? "%s,N-%d,never,CONTACT,12,bad%n".formatted(code, i) : row(i));
        }
        return file.toString();
    }

    private long begun(String content) throws IOException {
        long id = kit.server.inAll(() -> store.begin(importer, "leads.csv", null, kit.cases.now()));
        long bytes = kit.bean(ImportFiles.class)
                .keep(id, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        kit.server.inAll(() -> {
            store.size(id, bytes);
            return id;
        });
        return id;
    }

    private ImportJob job(long id) {
        return kit.server.inAll(() -> store.find(id)).orElseThrow();
    }

    /** Lets it run and waits until the feed says that it is over. */
    private ImportJob finished(long id, Runnable begin) throws InterruptedException {
        LinkedBlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        Runnable stop = kit.bean(LiveFeed.class).subscribe(RowScope.all(), heard::add);
        begin.run();
        while (job(id).state() == ImportJob.State.RUNNING) {
            assertThat(heard.poll(60, TimeUnit.SECONDS))
                    .as("nothing more was heard of it")
                    .isNotNull();
        }
        stop.run();
        return job(id);
    }

    private ImportJob run(long id) throws InterruptedException {
        return finished(id, () -> kit.bean(RunImport.class).start(importer, id));
    }

    private List<Verdict> verdicts(long id) {
        return kit.server.inAll(() -> store.verdicts(id, 0, 10_000));
    }

    private long leads() {
        return kit.count("select count(*) from lead l join lead_source s on s.id = l.source_id where s.code = ?", code);
    }

    private void assertEveryRowHasItsVerdict(ImportJob job, int rows) {
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(job.received()).isEqualTo(rows);
        assertThat(job.accepted() + job.joined() + job.duplicate() + job.revised() + job.quarantined())
                .isEqualTo(rows);
        assertThat(verdicts(job.id()))
                .extracting(Verdict::row)
                .as("counted as the file's lines are, the headings being the first")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, rows + 1).boxed().toList());
    }

    @Test
    void every_row_of_a_file_has_its_verdict_and_a_bad_one_stops_none_after_it() throws Exception {
        ImportJob job = run(begun(rows(1_234)));
        assertEveryRowHasItsVerdict(job, 1_234);
        assertThat(job.quarantined()).isEqualTo(1_234 / 7);
        assertThat(job.accepted()).isEqualTo(1_234 - 1_234 / 7);
        assertThat(leads()).isEqualTo(job.accepted());
        assertThat(verdicts(job.id()).get(6)).satisfies(bad -> {
            assertThat(bad.verdict()).isEqualTo(VerdictKind.QUARANTINED);
            assertThat(bad.reasons()).extracting("field").contains("issuedAt", "person.phone");
        });
    }

    @Test
    void the_verdicts_as_a_file_are_those_of_the_rows() throws Exception {
        long id = begun(rows(20));
        run(id);
        StringWriter csv = new StringWriter();
        kit.server.inAll(() -> {
            store.writeCsv(id, csv);
            return 0;
        });
        List<String> lines = csv.toString().lines().toList();
        assertThat(lines.getFirst()).endsWith("row,source,source_ref,verdict,case,reasons");
        assertThat(lines).hasSize(21);
        assertThat(lines.get(1)).startsWith("2," + code + ",N-1,ACCEPTED,");
        assertThat(lines.get(7)).startsWith("8," + code + ",N-7,QUARANTINED,,");
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        String content = rows(60);
        ImportJob first = run(begun(content));
        ImportJob again = run(begun(content));
        assertEveryRowHasItsVerdict(again, 60);
        assertThat(again.duplicate()).isEqualTo(first.accepted());
        assertThat(again.quarantined()).isEqualTo(first.quarantined());
        assertThat(leads()).isEqualTo(first.accepted());
    }

    @Test
    void a_source_that_nobody_registered_is_registered_with_the_lowest_trust_and_marked() throws Exception {
        run(begun(rows(2)));
        LeadSource source = kit.bean(SourceRegistry.class).find(code).orElseThrow();
        assertThat(source.trust()).isOne();
        assertThat(source.needsReview()).isTrue();
        assertThat(source.registered()).isEqualTo("BY_IMPORT");
        assertThat(source.hasKey()).isFalse();
    }

    @Test
    void a_file_that_is_none_fails_with_advice_and_leaves_nothing() throws Exception {
        ImportJob job = run(begun("{\"not\": \"a table\"}"));
        assertThat(job.state()).isEqualTo(ImportJob.State.FAILED);
        assertThat(job.problem()).containsKeys("code", "detail", "advice");
        assertThat(verdicts(job.id())).isEmpty();
    }

    /** As a killed server leaves it: some batches are kept, with their progress, and the job still runs by its row. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 700, 999, 1_000})
    void a_stopped_import_goes_on_where_it_stopped_and_no_row_is_missing_or_there_twice(int done) throws Exception {
        String content = rows(1_000);
        long id = begun(content);
        takeIn(id, content, done);
        assertThat(job(id).received()).isEqualTo(done);
        leftSince(id, Duration.ofSeconds(1));
        ImportJob job = finished(id, () -> kit.bean(RunImport.class).adopt());
        assertEveryRowHasItsVerdict(job, 1_000);
        assertThat(job.duplicate()).as("no row was taken in twice").isZero();
        assertThat(leads()).isEqualTo(job.accepted());
        assertThat(Files.list(kit.server.data().resolve("imports").resolve("open")))
                .as("nothing lies open")
                .isEmpty();
    }

    /** As if nobody had said for so long that he reads it. */
    private void leftSince(long id, Duration time) {
        kit.server.inAll(() -> kit.bean(JdbcClient.class)
                .sql("update import_job set leased_until = clock_timestamp() - make_interval(secs => ?) where id = ?")
                .params(time.toSeconds(), id)
                .update());
    }

    @Test
    void an_import_that_another_process_reads_is_left_to_it() throws Exception {
        String content = rows(20);
        long id = begun(content);
        kit.bean(RunImport.class).adopt();
        assertThat(job(id).received()).isZero();
        assertThat(job(id).state()).isEqualTo(ImportJob.State.RUNNING);
        leftSince(id, Duration.ofSeconds(1));
        assertEveryRowHasItsVerdict(finished(id, () -> kit.bean(RunImport.class).adopt()), 20);
    }

    @Test
    void who_has_lost_an_import_to_another_process_keeps_nothing_and_ends_nothing() throws Exception {
        String content = rows(20);
        long id = begun(content);
        ImportStore other =
                new ImportStore(kit.bean(JdbcTemplate.class), kit.bean(JdbcClient.class), kit.bean(JsonMapper.class));
        kit.server.inAll(() -> {
            leftSince(id, Duration.ofSeconds(1));
            assertThat(other.lockOrphans()).extracting(ImportStore.Orphan::id).contains(id);
            other.take(id);
            return id;
        });
        assertThatThrownBy(() -> takeIn(id, content, 5)).hasStackTraceContaining("read by another process");
        assertThat(leads()).as("its rows go with its verdicts").isZero();
        assertThat(kit.server.inAll(() -> store.finish(id, ImportJob.State.DONE, null, kit.cases.now())))
                .isFalse();
        assertThat(job(id).state()).isEqualTo(ImportJob.State.RUNNING);
        kit.server.inAll(() -> other.finish(id, ImportJob.State.FAILED, null, kit.cases.now()));
    }

    @Test
    void an_import_that_was_killed_before_its_file_was_kept_fails_and_says_what_to_do() throws Exception {
        long id = kit.server.inAll(() -> store.begin(importer, "leads.csv", null, kit.cases.now()));
        kit.bean(RunImport.class).adopt();
        assertThat(job(id).state()).as("somebody may be keeping it just now").isEqualTo(ImportJob.State.RUNNING);
        ImportJob failed = finished(id, () -> {
            leftSince(id, Duration.ofSeconds(1));
            kit.bean(RunImport.class).adopt();
        });
        assertThat(failed.state()).isEqualTo(ImportJob.State.FAILED);
        assertThat(failed.problem()).containsEntry("code", "import.file-lost").containsKey("advice");
    }

    @Test
    void an_import_whose_file_lies_elsewhere_waits_for_who_has_it_and_fails_when_he_does_not_come_back()
            throws Exception {
        long id = begun(rows(3));
        Files.delete(kit.server.data().resolve("imports").resolve(id + ".sealed"));
        leftSince(id, Duration.ofMinutes(9));
        kit.bean(RunImport.class).adopt();
        assertThat(job(id).state()).isEqualTo(ImportJob.State.RUNNING);
        ImportJob failed = finished(id, () -> {
            leftSince(id, Duration.ofMinutes(11));
            kit.bean(RunImport.class).adopt();
        });
        assertThat(failed.problem()).containsEntry("code", "import.file-lost");
    }

    private void takeIn(long id, String content, int count) throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        Files.writeString(file, content);
        List<Arrival> arrivals = new ArrayList<>();
        try (LeadFile leads = LeadFile.open(file, new LeadFileHints(null))) {
            for (int i = 0; i < count; i++) {
                RawRow row = leads.next();
                arrivals.add(new Arrival(row.row(), row.lead(), row.problems()));
            }
        } finally {
            Files.delete(file);
        }
        if (count > 0) {
            List<PreparedLead> leads = kit.bean(PrepareLeads.class).prepare(arrivals, null, null, kit.cases.now());
            kit.bean(IntakeLane.class)
                    .pass(new IntakeLane.Load(
                            importer, Origin.FILE, leads, true, verdicts -> store.progress(id, verdicts, 1)));
        }
    }

    @Test
    void what_is_uploaded_lies_sealed() throws Exception {
        long id = begun(rows(3));
        byte[] bytes = Files.readAllBytes(kit.server.data().resolve("imports").resolve(id + ".sealed"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("CONTACT")
                .doesNotContain(code);
        run(id);
    }

    @Test
    void over_http_an_import_is_followed_to_its_end() throws Exception {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + rows(8) + "\r\n--edge--\r\n";
        var answer = kit.server.send(
                "POST",
                "/api/v1/imports",
                "multipart/form-data; boundary=edge",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Authorization", "Bearer " + kit.server.signIn(Role.SQUAD, 11)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        int id = com.jayway.jsonpath.JsonPath.read(answer.body(), "$.id");
        assertEveryRowHasItsVerdict(finished(id, () -> {}), 8);
    }
}
