package org.forestall.examplebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card that lies before the teller is the police's own, in the teller's language, and stays when they are out of reach. */
class TellersCardTest {

    private static final String SELF = """
            {"code":"YQ","branches":[{"code":"YQ-118","name":"广内支行","nameEn":"Guangnei Branch",
              "station":{"name":"广内派出所","nameEn":"Guangnei Station"}}]}""";
    private static final String CARD = """
            {"say":[{"zh":"请坐。","en":"Please sit <down>."}],"never":[{"zh":"不要争辩。","en":"Never argue."}],
             "ring":[{"unit":{"name":"广内派出所","nameEn":"Guangnei Station"},"phone":"010-5550-0118"},
                     {"unit":{"name":"劝阻中队","nameEn":"Squad"},"phone":"010-5550-0011"},
                     {"unit":{"name":"分局","nameEn":"Sub-bureau"}}]}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private PoliceStation police;

    @SuppressWarnings("NullAway.Init")
    private ExampleBank bank;

    @BeforeEach
    void open() throws IOException {
        police = new PoliceStation();
        Path secrets = folder.resolve("secrets");
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String bytes = Base64.getEncoder().encodeToString(new byte[32]);
        Files.write(secrets, List.of("bank-key=k", "watch-key=" + bytes, "signing.a=whsec_" + bytes));
    }

    private void start() throws IOException {
        bank = ExampleBank.start(
                new HandClock(), "--port", "0", "--data", folder.toString(), "--server", police.address());
    }

    @AfterEach
    void close() throws IOException {
        bank.close();
        police.close();
    }

    private String visitIn(String language) throws IOException, InterruptedException {
        for (int i = 0; i < 200 && !get("/?lang=" + language).contains("YQ-118"); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        HttpRequest begin = HttpRequest.newBuilder(uri("/?lang=" + language))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("branch=YQ-118&customer=1002&amount=50000"))
                .build();
        HttpResponse<String> answer = http.send(begin, HttpResponse.BodyHandlers.ofString());
        return get(answer.headers().firstValue("Location").orElseThrow());
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + bank.port()).resolve(path);
    }

    private String untilItHasTheCard(String language) throws IOException, InterruptedException {
        String page = visitIn(language);
        for (int i = 0; i < 200 && !page.contains("data-testid=\"ring\""); i++) {
            LockSupport.parkNanos(50_000_000);
            page = visitIn(language);
        }
        return page;
    }

    @Test
    void it_says_what_to_say_and_whom_to_ring_in_order_in_the_language_of_the_page() throws Exception {
        police.knows(SELF, CARD);
        start();
        String english = untilItHasTheCard("en");
        assertThat(english).contains("Please sit &lt;down&gt;.", "Never argue.", "Guangnei Station");
        assertThat(english).containsSubsequence("010-5550-0118", "010-5550-0011", "Sub-bureau");
        assertThat(get("/?lang=en")).contains("Guangnei Branch");
        assertThat(untilItHasTheCard("zh")).contains("请坐。", "不要争辩。", "广内派出所").doesNotContain("Never argue.");
    }

    @Test
    void it_stays_when_the_police_cannot_be_reached_any_more() throws Exception {
        police.knows(SELF, CARD);
        start();
        untilItHasTheCard("en");
        police.close();
        assertThat(visitIn("en")).contains("010-5550-0118");
    }

    @Test
    void without_it_the_bank_has_words_of_its_own_and_names_the_station() throws Exception {
        police.knows(SELF, "");
        start();
        assertThat(visitIn("en"))
                .contains("the duty room of Guangnei Station", "110")
                .doesNotContain("data-testid=\"ring\"");
    }
}
