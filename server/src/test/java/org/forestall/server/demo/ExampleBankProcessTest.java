package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank that cannot come up says why in a sentence; the demo goes on without it. */
class ExampleBankProcessTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final DemoBanks.Keys KEYS = new DemoBanks.Keys("YQ", "key", "");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void without_its_jar_it_says_how_to_get_it() {
        ExampleBankProcess bank = new ExampleBankProcess(folder, folder.resolve("none.jar"), () -> NOBODY);
        refuses(bank, "./forestall build");
    }

    @Test
    void a_server_that_does_not_take_its_address_is_named_as_the_reason() throws Exception {
        Path jar = Files.createFile(folder.resolve("examplebank.jar"));
        refuses(new ExampleBankProcess(folder, jar, () -> NOBODY), "could not be registered");
    }

    private static void refuses(ExampleBankProcess bank, String because) {
        try (Door door = new Door(() -> NOBODY, Duration.ofSeconds(1));
                bank) {
            Staffer administrator =
                    new Staffer(door, DemoDay.exercise(1).staff().getFirst());
            assertThatExceptionOfType(ExampleBankProcess.NotRunning.class)
                    .isThrownBy(() -> bank.start(administrator, KEYS))
                    .withMessageContaining(because);
        }
    }
}
