package org.forestall.examplebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.forestall.bankkit.AlertQueue;
import org.forestall.bankkit.WatchKeeper;
import org.forestall.bankkit.WatchKey;
import org.forestall.bankkit.WatchLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank's disk is full: the teller reads so in a sentence, and nothing is half done. */
class FullDiskAtTheCounterTest {

    private static final int BLOCK = 512;
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path roomy;

    private final HandClock clock = new HandClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setBlockSize(BLOCK)
            .setMaxSize(64L * BLOCK)
            .build());

    @AfterEach
    void takeTheDiskOut() throws IOException {
        disk.close();
        http.close();
    }

    @Test
    void an_alert_that_cannot_be_kept_is_refused_in_a_sentence_that_says_to_telephone() throws Exception {
        try (Book book = Book.open(roomy.resolve("book"), Customers.invented())) {
            AlertQueue alerts = new AlertQueue(disk.getPath("/alerts"));
            Counter counter = counter(book, alerts);
            Visit visit = counter.begin("01", "1001", BigDecimal.TEN, null);
            fill();
            assertThatExceptionOfType(Counter.No.class)
                    .isThrownBy(() -> counter.ring(visit, Map.of(), "x".repeat(2 * BLOCK)))
                    .withMessage("no.disk");
            assertThat(Texts.of("en", null).get("no.disk")).contains("110");
            assertThat(alerts.waiting()).isEmpty();
            assertThat(book.visit(visit.id()).orElseThrow().alert()).isNull();
        }
    }

    @Test
    void a_payment_that_cannot_be_written_down_is_not_made() throws Exception {
        try (Book book = Book.open(disk.getPath("/book"), Customers.invented())) {
            Core core = new Core(book, clock);
            Path ballast = fill();
            String account = "6222020000001001";
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> core.pay(UUID.randomUUID(), account, BigDecimal.TEN, null));
            assertThat(book.payments()).isEmpty();
            assertThat(book.account(account).orElseThrow().balance()).isEqualByComparingTo("3000000");
            Files.delete(ballast);
            core.pay(UUID.randomUUID(), account, BigDecimal.TEN, null);
            assertThat(book.account(account).orElseThrow().balance()).isEqualByComparingTo("2999990");
        }
    }

    private Counter counter(Book book, AlertQueue alerts) {
        WatchKey key = new WatchKey("1", new byte[32]);
        WatchLink link = new WatchLink(http, NOBODY, "k", Duration.ofSeconds(1));
        WatchKeeper keeper = new WatchKeeper(link, key, roomy.resolve("watch"), Duration.ofMinutes(1), clock);
        Police police = new Police(http, NOBODY, "k");
        return new Counter(book, new Core(book, clock), new Watch(keeper, key, police), alerts, police, clock);
    }

    private Path fill() throws IOException {
        Path ballast = disk.getPath("/ballast");
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            return ballast;
        }
    }
}
