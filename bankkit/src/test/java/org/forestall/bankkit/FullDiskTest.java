package org.forestall.bankkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disk without room: what cannot be written down was not done, and nothing half-written is left. */
class FullDiskTest {

    private static final int BLOCK = 1_024;
    private static final int BLOCKS = 64;

    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setBlockSize(BLOCK)
            .setMaxSize((long) BLOCK * BLOCKS)
            .build());
    private final Path folder = disk.getPath("/bank");
    private final HandClock clock = new HandClock();

    @AfterEach
    void takeTheDiskOut() throws IOException {
        disk.close();
    }

    @Test
    void an_alert_that_cannot_be_written_is_refused_and_no_half_of_it_is_ever_sent() throws IOException {
        AlertQueue alerts = new AlertQueue(folder);
        CounterAlert first = anAlert();
        alerts.put(first);
        Path ballast = fill();
        assertThatIOException().isThrownBy(() -> alerts.put(anAlert()));
        assertThat(alerts.waiting()).containsExactly(first.id());
        assertThat(names()).allMatch(name -> name.endsWith(".json") || name.equals("parked"));
        Files.delete(ballast);
        CounterAlert later = anAlert();
        alerts.put(later);
        assertThat(alerts.waiting()).containsExactlyInAnyOrder(first.id(), later.id());
    }

    @Test
    void a_journal_without_room_keeps_its_whole_lines_and_goes_on_when_there_is_room() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file)) {
            journal.append("first");
            Path ballast = fill();
            assertThatIOException().isThrownBy(() -> journal.append("x".repeat(3 * BLOCK)));
            Files.delete(ballast);
            journal.append("second");
        }
        assertThat(Files.readString(file)).isEqualTo("first\nsecond\n");
    }

    @Test
    void an_order_that_cannot_be_written_down_is_not_begun_and_is_carried_out_once_there_is_room() throws Exception {
        AtomicInteger carriedOut = new AtomicInteger();
        Signatures signatures = new Signatures(List.of(clock.key("police")), clock);
        Files.createDirectories(folder);
        try (OrderDesk desk = OrderDesk.open(folder.resolve("orders"), signatures, (id, body) -> {
            carriedOut.incrementAndGet();
            return new OrderAnswer(202, "{}");
        })) {
            byte[] body = "{}".getBytes(UTF_8);
            Path ballast = fill();
            Map<String, String> headers = signatures.sign("o1", body);
            assertThatIOException().isThrownBy(() -> desk.receive(headers::get, body));
            assertThat(carriedOut).hasValue(0);
            Files.delete(ballast);
            assertThat(desk.receive(headers::get, body)).isInstanceOf(OrderOutcome.Answered.class);
            assertThat(carriedOut).hasValue(1);
        }
    }

    private Path fill() throws IOException {
        Path ballast = disk.getPath("/ballast");
        try (var out = Files.newOutputStream(ballast)) {
            for (int i = 0; i < BLOCKS; i++) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            // that is what it is for
        }
        return ballast;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private CounterAlert anAlert() {
        return new CounterAlert(
                UUID.randomUUID(),
                "01",
                new CounterAlert.Customer("演示", "13800000000", null),
                List.of(),
                BigDecimal.TEN,
                "CASH",
                Map.of(),
                "x".repeat(BLOCK),
                Instant.EPOCH);
    }
}
