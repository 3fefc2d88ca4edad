package org.forestall.examplebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The teller's pages while the police cannot be reached: the bank works on, and says what it does not know. */
class CounterPagesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HandClock clock = new HandClock();

    @SuppressWarnings("NullAway.Init")
    private ExampleBank bank;

    @BeforeEach
    void open() throws IOException {
        Path secrets = folder.resolve("secrets");
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String bytes = Base64.getEncoder().encodeToString(new byte[32]);
        Files.write(secrets, List.of("bank-key=k", "watch-key=" + bytes, "signing.a=whsec_" + bytes));
        bank = start();
    }

    private ExampleBank start() throws IOException {
        return ExampleBank.start(clock, "--port", "0", "--data", folder.toString(), "--server", nobody());
    }

    /** Where nobody listens. */
    private static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    @AfterEach
    void close() throws IOException {
        bank.close();
    }

    @Test
    void without_the_police_the_page_says_that_nobody_knows_and_an_alert_waits_on_the_disk() throws Exception {
        String visit = begin("customer=1001&amount=200000");
        assertThat(get(visit)).contains("data-watch=\"NOBODY_KNOWS\"", "110");
        post(visit, "act=ring&question-PURPOSE=house&note=looks+at+the+phone", "same-origin");
        assertThat(get(visit)).contains("data-answer=\"WAITING\"");
        assertThat(post(visit, "act=SEEN", "same-origin").body()).contains("data-why=\"no.link\"");
        try (Stream<Path> alerts = Files.list(folder.resolve("alerts"))) {
            assertThat(alerts.filter(file -> file.toString().endsWith(".json"))).hasSize(1);
        }
        bank.close();
        bank = start();
        assertThat(get(visit)).contains("data-answer=\"WAITING\"");
        assertThat(get("/book")).contains("data-state=\"NONE\"");
    }

    @Test
    void every_word_is_there_in_both_languages_and_the_browser_chooses() throws Exception {
        assertThat(Texts.of("zh", null).keys()).isEqualTo(Texts.of("en", null).keys());
        assertThat(get("/?lang=en")).contains("<html lang=\"en\">", "What does the customer want?");
        assertThat(get("/?lang=zh")).contains("<html lang=\"zh\">", "客户要办什么");
        HttpRequest.Builder english = HttpRequest.newBuilder(uri("/")).header("Accept-Language", "en-GB,en;q=0.9");
        assertThat(send(english).body()).contains("<html lang=\"en\">");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence_and_what_was_typed_is_never_markup() throws Exception {
        String typed = post("/?lang=en", "customer=%3Cscript%3Ealert(1)%3C/script%3E&amount=5", "same-origin")
                .body();
        assertThat(typed)
                .contains("This bank has no such customer.", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        for (String amount : List.of("0", "-1", "1.234", "much", "")) {
            assertThat(post("/?lang=en", "customer=1001&amount=" + amount, "same-origin")
                            .body())
                    .contains("data-why=\"no.amount\"");
        }
        assertThat(get("/visit?id=nonsense")).contains("data-why=\"no.visit\"");
    }

    @Test
    void another_page_in_the_tellers_browser_presses_no_button_and_faults_are_off() throws Exception {
        assertThat(post("/", "customer=1001&amount=5", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(post("/faults", "mode=DOWN", "same-origin").body()).doesNotContain("DOWN");
        assertThat(send(HttpRequest.newBuilder(uri("/"))).headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }

    @Test
    void an_order_that_nobody_signed_is_not_taken() throws Exception {
        assertThat(post("/orders", "{}", "none").statusCode()).isEqualTo(401);
    }

    @Test
    void secrets_that_others_may_read_are_not_used() throws Exception {
        Path secrets = folder.resolve("secrets");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIOException().isThrownBy(this::start).withMessageContaining("chmod 600");
    }

    private String begin(String form) throws Exception {
        return post("/", "branch=01&" + form, "same-origin")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))).body();
    }

    private HttpResponse<String> post(String path, String form, String site) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + bank.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
