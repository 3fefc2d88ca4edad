package org.forestall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String COUNTS = ",\"accepted\":3,\"joined\":2,\"duplicate\":1,\"revised\":0,\"quarantined\":1";
    private static final String RUNNING = ContractServer.state("RUNNING", 4, ",\"accepted\":3,\"joined\":1");
    private static final String DONE = ContractServer.state("DONE", 7, COUNTS);
    private static final String FAILED =
            "{\"id\":\"7\",\"state\":\"FAILED\",\"received\":4,\"accepted\":3,\"joined\":1,"
                    + "\"problem\":{\"code\":\"import.unreadable\",\"detail\":\"Row 5 is no text.\"}}";

    @TempDir
    Path here;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ContractServer server;

    @BeforeEach
    void aServerWithItsDataFolderAndAFile() throws IOException {
        server = new ContractServer();
        aDataFolder("forestall-data", server.address());
        Files.writeString(here.resolve("leads.csv"), "线索编号,姓名\nA-1,测试\n");
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void aFileIsSentFollowedAndSummedUp() {
        server.goingThrough(RUNNING, RUNNING, DONE);
        assertThat(run("leads.csv")).isZero();
        assertThat(out).hasToString("received 7: accepted 3, joined 2, duplicate 1, revised 0, quarantined 1\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .as("one row is in quarantine")
                .containsOnlyOnce("mended")
                .contains("--verdicts");
        assertThat(server.asked())
                .containsExactly("POST /api/v1/imports", "GET /api/v1/imports/7", "GET /api/v1/imports/7");
        assertThat(server.received())
                .contains("name=\"file\"; filename=\"leads.csv\"")
                .contains("线索编号,姓名\nA-1,测试\n")
                .doesNotContain("name=\"source\"");
    }

    @Test
    void theSourceIsSentAlong() {
        server.goingThrough(DONE);
        assertThat(run("leads.csv", "--source", "BANK-A")).isZero();
        assertThat(server.received()).contains("name=\"source\"\r\n\r\nBANK-A\r\n");
    }

    @Test
    void theVerdictsAreWrittenWhereAsked() {
        server.goingThrough(DONE).withVerdicts("row,source,source_ref,verdict,case,reasons\n1,S,A-1,ACCEPTED,9,\n");
        assertThat(run("leads.csv", "--verdicts", "out.csv")).isZero();
        assertThat(here.resolve("out.csv"))
                .hasContent("row,source,source_ref,verdict,case,reasons\n1,S,A-1,ACCEPTED,9,\n");
        assertThat(here.resolve("out.csv.part")).doesNotExist();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("mended").doesNotContain("--verdicts");
    }

    @Test
    void verdictsThatCannotBeHadEndInAFault() {
        server.goingThrough(DONE);
        assertThat(run("leads.csv", "--verdicts", "out.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(here.resolve("out.csv")).doesNotExist();
    }

    @Test
    void anImportThatBreaksOffSaysWhyAndWhatToDo() {
        server.goingThrough(RUNNING, FAILED);
        assertThat(run("leads.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("received 4: accepted 3, joined 1");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Row 5 is no text.", "Import the file again");
    }

    @Test
    void aRowWithoutAVerdictIsNoSuccess() {
        server.goingThrough(ContractServer.state("DONE", 8, COUNTS));
        assertThat(run("leads.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Not every row has its verdict");
    }

    @Test
    void aRefusalIsToldInTheServersWordsWithItsAdvice() {
        server.refusing(
                422,
                "{\"detail\":\"The headings are unknown\",\"advice\":\"Use those of the lead format\",\"status\":422}");
        assertThat(run("leads.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The server refused the import: The headings are unknown. Use those of the lead format.\n");
    }

    @Test
    void aWrongTokenIsNeverSaidAndTheRightOneIsPointedTo() {
        environment.put("FORESTALL_TOKEN", "wrong-token");
        server.goingThrough(DONE);
        assertThat(run("leads.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--data").doesNotContain("wrong-token");
    }

    @Test
    void aTokenInTheEnvironmentGoesFirst() throws IOException {
        Files.writeString(here.resolve("forestall-data/local-token"), "another");
        environment.put("FORESTALL_TOKEN", ContractServer.TOKEN);
        server.goingThrough(DONE);
        assertThat(run("leads.csv", "--server", server.address() + "/")).isZero();
    }

    @Test
    void theServerThatAnswersIsPreferredToOneThatWasKilled() throws IOException {
        aDataFolder("forestall-data", "http://127.0.0.1:1");
        Files.writeString(here.resolve("forestall-data/local-token"), "of-the-killed-one");
        aDataFolder(".forestall/demo", server.address());
        server.goingThrough(DONE);
        assertThat(run("leads.csv")).isZero();
    }

    @Test
    void theDataFolderMayBeStated() throws IOException {
        aDataFolder("elsewhere", server.address());
        aDataFolder("forestall-data", "http://127.0.0.1:1");
        server.goingThrough(DONE);
        assertThat(run("leads.csv", "--data=elsewhere")).isZero();
        environment.put("FORESTALL_DATA", "elsewhere");
        assertThat(run("leads.csv")).isZero();
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertThat(run("leads.csv", "--server", "http://127.0.0.1:1")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("http://127.0.0.1:1 does not answer");
    }

    @Test
    void withoutAnyServerOneIsToldHowToStartIt() {
        assertThat(run("leads.csv", "--data", "empty")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./forestall serve");
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsNamed() throws IOException {
        assertThat(run("missing.csv")).isEqualTo(ImportCommand.FAILED);
        Files.createFile(here.resolve("empty.csv"));
        assertThat(run("empty.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("missing.csv", "empty.csv is empty");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void verdictsThatCouldNotBeWrittenAreRefusedBeforeAnythingIsSent() {
        assertThat(run("leads.csv", "--verdicts", "nowhere/out.csv")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("out.csv", "a folder that is there");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aFolderInsteadOfAFileIsNamed() throws IOException {
        Files.createDirectory(here.resolve("leads"));
        assertThat(run("leads")).isEqualTo(ImportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("leads is a folder. Name a CSV or XLSX file in it.");
    }

    @Test
    void aCommandLineThatCannotBeUnderstoodShowsHowItIsUsed() {
        for (String[] line : new String[][] {
            {}, {"a.csv", "b.csv"}, {"a.csv", "--colour", "red"}, {"a.csv", "--source"}, {"a", "--data=x", "--data=y"}
        }) {
            assertThat(run(line)).isEqualTo(ImportCommand.MISUSED);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(ImportOptions.USAGE);
        assertThat(run("--help")).isZero();
    }

    private int run(String... args) {
        return new ImportCommand(
                        environment,
                        here,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private void aDataFolder(String name, String address) throws IOException {
        Path folder = Files.createDirectories(here.resolve(name));
        Files.writeString(folder.resolve("server-address"), address);
        Files.writeString(folder.resolve("local-token"), ContractServer.TOKEN + "\n");
    }
}
