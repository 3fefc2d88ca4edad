package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    @BeforeAll
    void sendSomething() {
        Answer answer = Http.commandLine(server).post("/leads", somebody());
        assertThat(answer.ok().json().path("accepted").asInt()).as(answer.body()).isEqualTo(1);
    }

    @AfterAll
    void stop() {
        server.close();
        DataFolders.delete(data);
        DataFolders.delete(otherData);
    }

    @Test
    void stops_cleanly_when_asked_and_knows_everything_afterwards() {
        String before = leads();
        assertThat(server.terminate(CLEAN_STOP)).isIn(0, TERMINATED);
        server = ServerProcess.start(data, "serve", "--port", "0");
        assertThat(leads()).isEqualTo(before).contains("sigterm-1");
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() {
        refusedInOneSentence(1, ServerProcess.launch(otherData, "serve", "--port", String.valueOf(server.port())));
    }

    @Test
    void a_folder_in_use_is_told_in_one_sentence() {
        refusedInOneSentence(1, ServerProcess.launch(data, "serve", "--port", "0"));
        Http.commandLine(server).get("/leads").ok();
    }

    @Test
    void an_unknown_option_is_told_in_one_sentence() {
        refusedInOneSentence(2, ServerProcess.launch(otherData, "serve", "--no-such-option", "1"));
        refusedInOneSentence(2, ServerProcess.launch(otherData, "no-such-command"));
        refusedInOneSentence(2, ServerProcess.launch(otherData, "serve", "--port", "eighty"));
    }

    private String leads() {
        return Http.commandLine(server).get("/leads").ok().json().path("items").toString();
    }

    private static void refusedInOneSentence(int exitCode, ServerProcess refused) {
        try (refused) {
            assertThat(refused.exitCode(REFUSAL)).as(refused.output()).isEqualTo(exitCode);
            Poll.until("it has said why", Duration.ofSeconds(5), () -> !refused.output().isBlank());
            List<String> lines = refused.output().lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst()).doesNotContain("Exception").containsPattern("[.?]|help$");
        }
    }

    private static Map<String, Object> somebody() {
        Map<String, Object> lead =
                Leads.lead("sigterm-1", Leads.newPhone(), Leads.ADDRESS, "2026-11-20T08:00:00+08:00");
        lead.put("source", "sigterm");
        return lead;
    }
}
