package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Promise 7: no stop-payment lapses unnoticed, and one more than the profile allows is impossible. */
class NoStopLapsesUnnoticedTest {

    private static final int STATION = 118;
    private static final AtomicLong COUNT = new AtomicLong();

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static Talk talk;

    @SuppressWarnings("NullAway.Init")
    private static String officer;

    @SuppressWarnings("NullAway.Init")
    private static String colleague;

    @SuppressWarnings("NullAway.Init")
    private static ABank bank;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        bank = talk.aBank(server.signIn(Role.COMMANDER, 10), STATION);
        officer = talk.sworn(Role.STATION_LEAD, STATION);
        colleague = talk.sworn(Role.STATION_LEAD, STATION);
        for (String token : List.of(officer, colleague)) {
            talk.person(token, "PUT", "/presence", Map.of("presence", "AVAILABLE"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long aCase() {
        return talk.caseOf(talk.ring(bank, Talk.aPhone()));
    }

    private static Map<String, Object> aStop(String account) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", "STOP_PAYMENT");
        form.put("bank", bank.code());
        form.put("account", account);
        form.put("holder", "赵某");
        form.put("amount", "40000");
        form.put("reason", "he was told to pay a deposit");
        return form;
    }

    private static String anAccount() {
        return "62220000" + (1_000_000 + COUNT.incrementAndGet());
    }

    private static long effectiveStop(long caseId, String account) {
        long id = talk.person(officer, "POST", "/cases/" + caseId + "/orders", aStop(account))
                .path("id")
                .asLong();
        talk.person(colleague, "POST", "/orders/" + id + "/signature", "");
        talk.person(officer, "POST", "/orders/" + id + "/answer", Map.of("answer", "EFFECTIVE", "held", "40000"));
        return id;
    }

    private static JsonNode order(long id) {
        return talk.person(officer, "GET", "/orders/" + id, "");
    }

    /** The order's record, as kinds; a warning with the post that was told. */
    private static List<String> record(long id) {
        List<String> all = new ArrayList<>();
        order(id).path("steps").forEach(step -> {
            String kind = step.path("kind").asString();
            all.add(kind.equals("ENDS_SOON") ? step.path("text").asString() : kind);
        });
        return all;
    }

    private static long told(long id, String sentence) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select count(*) from notice where subject_kind = 'BANK_ORDER' and subject_id = ? and code = ?")
                .params(id, sentence)
                .query(Long.class)
                .single());
    }

    @Test
    void a_stop_climbs_over_three_posts_before_it_lifts_itself_and_its_lapse_is_told_as_well() {
        long id = effectiveStop(aCase(), anAccount());
        talk.pass(Duration.ofHours(36).plusMinutes(1));
        assertThat(record(id)).endsWith("STATION_DUTY");
        talk.pass(Duration.ofHours(8));
        assertThat(record(id)).endsWith("STATION_DUTY", "SQUAD_DUTY");
        talk.pass(Duration.ofHours(3));
        assertThat(record(id)).endsWith("STATION_DUTY", "SQUAD_DUTY", "COMMANDER_DUTY");
        assertThat(order(id).path("status").asString()).isEqualTo("EFFECTIVE");
        talk.pass(Duration.ofHours(1));
        assertThat(record(id)).endsWith("STATION_DUTY", "SQUAD_DUTY", "COMMANDER_DUTY", "LAPSED");
        assertThat(told(id, "order.ends-soon")).isPositive();
        assertThat(told(id, "order.lapsed")).isPositive();
    }

    @Test
    void a_server_that_was_down_for_days_still_tells_every_post_before_it_writes_the_lapse() {
        long id = effectiveStop(aCase(), anAccount());
        talk.pass(Duration.ofDays(4));
        assertThat(record(id)).endsWith("STATION_DUTY", "SQUAD_DUTY", "COMMANDER_DUTY", "LAPSED");
        assertThat(told(id, "order.lapsed")).isPositive();
    }

    @Test
    void a_stop_is_renewed_lapses_or_is_frozen_in_any_order_of_events_never_unnoticed_and_never_a_third_time() {
        Random random = new Random(20_261_123);
        for (int history = 0; history < 8; history++) {
            long caseId = aCase();
            String account = anAccount();
            List<Long> stops = new ArrayList<>();
            stops.add(effectiveStop(caseId, account));
            for (int step = 0; step < 8; step++) {
                any(random, caseId, account, stops);
            }
            talk.pass(Duration.ofDays(5));
            int terms = 0;
            for (long id : stops) {
                JsonNode order = order(id);
                terms += order.has("effectiveFrom") ? 1 + order.path("renewals").asInt() : 0;
                if (order.path("status").asString().equals("LAPSED")) {
                    assertThat(record(id)).contains("STATION_DUTY", "SQUAD_DUTY", "COMMANDER_DUTY");
                    assertThat(told(id, "order.lapsed")).isPositive();
                }
                assertThat(order.path("status").asString()).isNotEqualTo("EFFECTIVE");
            }
            assertThat(terms).as("terms of one account in one case").isLessThanOrEqualTo(2);
        }
    }

    private static void any(Random random, long caseId, String account, List<Long> stops) {
        String last = "/orders/" + stops.getLast();
        switch (random.nextInt(5)) {
            case 0 -> talk.pass(Duration.ofHours(5 + random.nextInt(45)));
            case 1 -> {
                talk.person(officer, "POST", last + "/renewal", "", 200, 409);
                talk.person(colleague, "POST", last + "/renewal", "", 200, 409);
            }
            case 2 -> talk.person(officer, "POST", last + "/answer", Map.of("answer", "RENEWED"), 200, 409);
            case 3 -> {
                JsonNode again = talk.person(officer, "POST", "/cases/" + caseId + "/orders", aStop(account), 201, 409);
                if (again.has("id")) {
                    stops.add(again.path("id").asLong());
                    talk.person(colleague, "POST", "/orders/" + stops.getLast() + "/signature", "");
                }
            }
            default ->
                talk.person(
                        officer, "POST", last + "/answer", Map.of("answer", "EFFECTIVE", "held", "40000"), 200, 409);
        }
    }
}
