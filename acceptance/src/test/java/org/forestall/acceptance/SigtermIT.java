package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the server ends, and how it refuses to begin. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigtermIT {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(15);
    private static final Duration REFUSAL = Duration.ofSeconds(90);
    private static final int TERMINATED = 143;

    private final Path data = DataFolders.create();
    private final Path otherData = DataFolders.create();
    private ServerProcess server = ServerProcess.start(data, "serve", "--port", "0");

    private final String key = Http.firstAdministrator(server).registerSource("sigterm");

    @AfterAll
    void stop() {
        server.close();
        DataFolders.delete(data);
        DataFolders.delete(otherData);
    }

    @Test
    void stops_cleanly_when_asked_and_knows_everything_afterwards() {
        assertThat(verdictOnSomebody()).isEqualTo("ACCEPTED");
        String before = sources();
        assertThat(server.terminate(CLEAN_STOP)).isIn(0, TERMINATED);
        server = ServerProcess.start(data, "serve", "--port", "0");
        assertThat(sources()).isEqualTo(before).contains("\"leadsReceived\":1");
        assertThat(verdictOnSomebody()).isEqualTo("DUPLICATE");
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() {
        refusedInOneSentence(1, ServerProcess.launch(otherData, "serve", "--port", String.valueOf(server.port())));
    }

    @Test
    void a_folder_in_use_is_told_in_one_sentence() {
        refusedInOneSentence(1, ServerProcess.launch(data, "serve", "--port", "0"));
        Http.commandLine(server).get("/imports").ok();
    }

    @Test
    void an_unknown_option_is_told_in_one_sentence() {
        refusedInOneSentence(2, ServerProcess.launch(otherData, "serve", "--no-such-option", "1"));
        refusedInOneSentence(2, ServerProcess.launch(otherData, "no-such-command"));
        refusedInOneSentence(2, ServerProcess.launch(otherData, "serve", "--port", "eighty"));
    }

    private String sources() {
        return Http.commandLine(server).get("/sources").ok().json().toString();
    }

    private String verdictOnSomebody() {
        return Http.source(server, key)
                .post("/leads", Leads.lead("sigterm-1", "13741000000", Leads.ADDRESS, "2026-11-20T08:00:00+08:00"))
                .ok()
                .json()
                .path("verdicts")
                .path(0)
                .path("verdict")
                .asString();
    }

    private static void refusedInOneSentence(int exitCode, ServerProcess refused) {
        try (refused) {
            assertThat(refused.exitCode(REFUSAL)).as(refused.output()).isEqualTo(exitCode);
            Poll.until(
                    "it has said why",
                    Duration.ofSeconds(5),
                    () -> !refused.output().isBlank());
            List<String> lines =
                    refused.output().lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst()).doesNotContain("Exception").containsPattern("[.?]|help$");
        }
    }
}
