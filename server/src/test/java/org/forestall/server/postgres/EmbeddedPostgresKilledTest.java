package org.forestall.server.postgres;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told to be committed is there again, whatever is killed. */
class EmbeddedPostgresKilledTest {

    private static final int ROWS = 40;

    @TempDir
    Path folder;

    @Test
    void aKilledPostgresComesBackByItselfAtTheSameAddress() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Sql.run(postgres.address(), "create table note as select 'kept' as text");
            long killed = postgres.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> "kept".equals(Sql.text(postgres.address(), "select text from note")));
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void aKilledServerTakesItsPostgresAlongAndLosesNothing() throws IOException, SQLException, InterruptedException {
        Process server = aServerThatWritesRows();
        long written = 0;
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            while (written < ROWS) {
                written = Long.parseLong(said.readLine());
            }
            // Process.destroyForcibly would close the stream, and the last words count.
            server.toHandle().destroyForcibly();
            server.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                written = Long.parseLong(line);
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            long kept = Long.parseLong(Sql.text(postgres.address(), "select count(*) from note"));
            assertThat(kept).as("rows kept of %d acknowledged", written).isBetween(written, written + 1);
        }
    }

    private Process aServerThatWritesRows() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowWriter.class.getName(),
                        folder.toString()))
                .redirectError(Files.createTempFile(folder, "child", ".log").toFile())
                .start();
    }

    /** Commits rows one by one for ever and says the number of each once it is committed. */
    static final class RowWriter {

        private RowWriter() {}

        public static void main(String[] args) throws SQLException {
            DatabaseAddress address = EmbeddedPostgres.start(Path.of(args[0])).address();
            Sql.run(address, "create table note (id int)");
            for (int i = 1; ; i++) {
                Sql.run(address, "insert into note values (" + i + ")");
                System.out.println(i);
            }
        }
    }
}
