package org.forestall.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets in, with what, and for how long: over HTTP, against the server as it runs. */
class SigningInTest {

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    private final Account account = server.hire(Role.STATION_LEAD, 118);

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private RunningServer.Answer signIn(String username, String password) {
        return server.send(
                "POST",
                "/api/v1/session",
                "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}",
                Map.of());
    }

    /** The cookie of a new session. */
    private String cookie() {
        String set = Objects.requireNonNull(
                signIn(account.username(), server.password()).headers().get("set-cookie"));
        assertThat(set).contains("HttpOnly", "SameSite=Strict", "Path=/");
        return set.substring(0, set.indexOf(';'));
    }

    /** A new session that this node has not been shown yet: what it was shown it remembers for ten seconds. */
    private String unseenToken() {
        return server.bean(Sessions.class).signIn(account.username(), server.password());
    }

    private static String tokenOf(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    private static RunningServer.Answer get(String path, Map<String, String> headers) {
        return server.send("GET", path, "", headers);
    }

    private static void assertRefused(RunningServer.Answer answer, int status, AccessRefusal refusal) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(refusal.code());
        assertThat(answer.headers().get("content-type")).contains("application/problem+json");
    }

    @Test
    void who_signs_in_is_known_by_the_cookie() {
        RunningServer.Answer me = get("/api/v1/session", Map.of("Cookie", cookie()));
        assertThat(me.status()).isEqualTo(200);
        assertThat(JsonPath.<String>read(me.body(), "$.account")).isEqualTo(account.username());
        assertThat(JsonPath.<List<String>>read(me.body(), "$.permissions"))
                .containsExactlyInAnyOrderElementsOf(
                        Role.STATION_LEAD.permissions().stream().map(Enum::name).toList());
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_refused_alike() {
        RunningServer.Answer wrongPassword = signIn(account.username(), "not it");
        RunningServer.Answer wrongName = signIn("nobody-" + account.username(), server.password());
        assertRefused(wrongPassword, 401, AccessRefusal.WRONG_SIGN_IN);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
        assertRefused(server.send("POST", "/api/v1/session", "{}", Map.of()), 401, AccessRefusal.WRONG_SIGN_IN);
    }

    @Test
    void after_five_wrong_tries_even_the_right_password_waits() {
        for (int i = 0; i < 5; i++) {
            assertRefused(signIn(account.username(), "wrong"), 401, AccessRefusal.WRONG_SIGN_IN);
        }
        assertRefused(signIn(account.username(), server.password()), 429, AccessRefusal.TOO_MANY_TRIES);
    }

    @Test
    void a_session_ends_by_signing_out() {
        String cookie = cookie();
        assertThat(get("/api/v1/cases", Map.of("Cookie", cookie)).status()).isEqualTo(200);
        RunningServer.Answer out =
                server.send("DELETE", "/api/v1/session", "", Map.of("Cookie", cookie, "X-Forestall", "1"));
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.headers().get("set-cookie")).contains("Max-Age=0");
        assertRefused(get("/api/v1/cases", Map.of("Cookie", cookie)), 401, AccessRefusal.NO_SESSION);
    }

    @Test
    void a_session_lasts_a_shift_and_a_half_and_then_ends_by_itself() {
        String token = unseenToken();
        Instant ends = server.inAll(() -> server.database()
                        .jdbc()
                        .sql("select expires_at from session where token_hash = ?")
                        .param(Sessions.hash(token))
                        .query(Timestamp.class)
                        .single())
                .toInstant();
        assertThat(Duration.between(Instant.now(), ends)).isBetween(Duration.ofHours(17), Duration.ofHours(18));
        server.database()
                .jdbc()
                .sql("update session set expires_at = now() - interval '1 second' where token_hash = ?")
                .param(Sessions.hash(token))
                .update();
        assertThat(server.bean(Sessions.class).find(token)).isEmpty();
        assertRefused(
                get("/api/v1/cases", Map.of("Cookie", "forestall_session=" + token)), 401, AccessRefusal.NO_SESSION);
        signIn(account.username(), server.password());
        assertThat(sessionsOf(token)).as("ended ones are cleared away").isZero();
    }

    @Test
    void a_disabled_account_neither_signs_in_nor_goes_on() {
        String token = unseenToken();
        server.database()
                .jdbc()
                .sql("update account set disabled = true where id = ?")
                .param(account.id())
                .update();
        assertRefused(signIn(account.username(), server.password()), 401, AccessRefusal.WRONG_SIGN_IN);
        assertThat(server.bean(Sessions.class).find(token)).isEmpty();
    }

    @Test
    void who_reads_the_table_of_sessions_cannot_sign_in_with_it() {
        String token = tokenOf(cookie());
        assertThat(sessionsOf(token)).isOne();
        String rows = server.database()
                .jdbc()
                .sql("select string_agg(session::text, ' ') from session")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(token);
        assertRefused(
                get("/api/v1/cases", Map.of("Cookie", "forestall_session=" + rows.substring(3, 40))),
                401,
                AccessRefusal.NO_SESSION);
    }

    @Test
    void a_change_by_cookie_wants_the_consoles_own_header() {
        String cookie = cookie();
        String body = "{\"text\":\"somewhere\"}";
        assertRefused(
                server.send("POST", "/api/v1/addresses/resolve", body, Map.of("Cookie", cookie)),
                403,
                AccessRefusal.FORGED);
        assertRefused(
                server.send("DELETE", "/api/v1/session", "", Map.of("Cookie", cookie)), 403, AccessRefusal.FORGED);
        assertRefused(
                server.send("PATCH", "/api/v1/sources/x", "{}", Map.of("Cookie", cookie)), 403, AccessRefusal.FORGED);
        assertThat(server.send("POST", "/api/v1/addresses/resolve", body, Map.of("Cookie", cookie, "X-Forestall", "1"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/v1/cases", Map.of("Cookie", cookie)).status())
                .as("reading wants none")
                .isEqualTo(200);
    }

    @Test
    void nobody_signed_in_reaches_nothing() {
        for (String path : List.of("cases", "leads", "persons", "transfers", "staff", "units", "board", "sources")) {
            assertRefused(get("/api/v1/" + path, Map.of()), 401, AccessRefusal.NO_SESSION);
        }
    }

    @Test
    void a_session_as_bearer_needs_no_header_and_a_wrong_one_is_told() {
        String token = tokenOf(cookie());
        assertThat(server.send("POST", "/api/v1/addresses/resolve", "{\"text\":\"x\"}", bearer(token))
                        .status())
                .isEqualTo(200);
        assertRefused(get("/api/v1/cases", bearer(token + "x")), 401, AccessRefusal.WRONG_TOKEN);
    }

    @Test
    void the_local_token_imports_and_does_nothing_else() throws IOException {
        String token = Files.readString(server.data().resolve("local-token")).strip();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(server.data().resolve("local-token"))))
                .isEqualTo("rw-------");
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(get("/api/v1/imports", bearer(token)).status()).isEqualTo(200);
        assertRefused(get("/api/v1/cases", bearer(token)), 403, AccessRefusal.NOT_ALLOWED);
        assertRefused(get("/api/v1/persons", bearer(token)), 403, AccessRefusal.NOT_ALLOWED);
        assertRefused(get("/api/v1/imports", bearer(token.substring(1))), 401, AccessRefusal.WRONG_TOKEN);
    }

    @Test
    void the_local_token_stays_the_same_from_one_start_to_the_next() throws IOException {
        LocalToken again = new LocalToken(
                new org.forestall.server.platform.ForestallSettings(
                        server.data().toString(), "unused", false),
                server.bean(UnitScopes.class));
        assertThat(again.matches(
                        Files.readString(server.data().resolve("local-token")).strip()))
                .isTrue();
        assertThat(again.matches("")).isFalse();
    }

    @Test
    void a_sources_key_sends_leads_and_does_nothing_else_until_it_is_replaced() {
        Map<String, String> commander = bearer(server.signIn(Role.COMMANDER, 10));
        String made = server.send(
                        "POST",
                        "/api/v1/sources",
                        "{\"code\":\"K" + account.id() + "\",\"name\":\"a source\",\"trust\":3}",
                        commander)
                .body();
        String key = JsonPath.read(made, "$.key");
        assertThat(server.send("POST", "/api/v1/leads", "[]", key(key)).status())
                .isEqualTo(200);
        assertRefused(get("/api/v1/leads", key(key)), 403, AccessRefusal.NOT_ALLOWED);
        assertRefused(get("/api/v1/cases", key(key)), 403, AccessRefusal.NOT_ALLOWED);
        assertRefused(server.send("POST", "/api/v1/leads", "[]", key(key + "x")), 401, AccessRefusal.WRONG_KEY);
        String second = JsonPath.read(
                server.send("POST", "/api/v1/sources/K" + account.id() + "/key", "", commander)
                        .body(),
                "$.key");
        assertRefused(server.send("POST", "/api/v1/leads", "[]", key(key)), 401, AccessRefusal.WRONG_KEY);
        assertThat(server.send("POST", "/api/v1/leads", "[]", key(second)).status())
                .isEqualTo(200);
        assertThat(server.database()
                        .jdbc()
                        .sql("select string_agg(lead_source::text, ' ') from lead_source")
                        .query(String.class)
                        .single())
                .doesNotContain(second);
    }

    @Test
    void a_wrong_key_is_not_mended_by_a_right_cookie() {
        assertRefused(
                get("/api/v1/cases", Map.of("Cookie", cookie(), "Forestall-Source-Key", "wrong")),
                401,
                AccessRefusal.WRONG_KEY);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> key(String key) {
        return Map.of("Forestall-Source-Key", key);
    }

    private long sessionsOf(String token) {
        return server.database()
                .jdbc()
                .sql("select count(*) from session where token_hash = ?")
                .param(Sessions.hash(token))
                .query(Long.class)
                .single();
    }
}
