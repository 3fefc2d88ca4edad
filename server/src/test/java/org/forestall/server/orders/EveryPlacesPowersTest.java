package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.engine.powers.BankAnswer;
import org.forestall.engine.powers.Officer;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.engine.powers.OrderRefusal;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Orders;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.engine.powers.Verdict;
import org.forestall.server.access.Role;
import org.forestall.server.profiles.Powers;
import org.forestall.server.profiles.ShippedPowers;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each place's law, walked: what may be asked there, who signs, how long it lasts, how often it may be made longer. */
class EveryPlacesPowersTest {

    /** A Monday, 01:00 UTC. */
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private static final Officer DISSUADER = new Officer(1, false);

    private static Officer sworn(int number) {
        return new Officer(100 + number, true);
    }

    private static OrderState done(Verdict verdict) {
        if (verdict instanceof Verdict.Applied(OrderState state)) {
            return state;
        }
        throw new AssertionError(verdict);
    }

    private static OrderRefusal no(Verdict verdict) {
        if (verdict instanceof Verdict.Refused(OrderRefusal why)) {
            return why;
        }
        throw new AssertionError(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "CN, PROTECTIVE_HOLD STOP_PAYMENT FREEZE",
        "GB, BANK_DELAY",
        "SG, PROTECTIVE_HOLD BANK_DELAY",
        "KR, STOP_PAYMENT BANK_DELAY",
        "TH, STOP_PAYMENT",
        "US-TX, PROTECTIVE_HOLD",
        "GENERIC, BANK_DELAY",
    })
    void each_place_has_the_powers_of_its_law_and_no_other(String place, String kinds) {
        Set<PowerKind> expected =
                Arrays.stream(kinds.split(" ")).map(PowerKind::valueOf).collect(Collectors.toSet());
        assertThat(ShippedPowers.of(place).byKind()).containsOnlyKeys(expected);
    }

    /** What stands in a place's power: by whose hand, to when, how often longer, and to when at the very last. */
    @ParameterizedTest
    @CsvSource({
        // 48 hours, 14 times, 30 days in all
        "CN, PROTECTIVE_HOLD, 2, 2026-11-25T01:00:00Z, 14, 2026-12-23T01:00:00Z",
        // 48 hours and once more
        "CN, STOP_PAYMENT, 2, 2026-11-25T01:00:00Z, 1, 2026-11-27T01:00:00Z",
        // the end of the fourth business day
        "GB, BANK_DELAY, 0, 2026-11-28T00:00:00Z, 0, 2026-11-28T00:00:00Z",
        // 30 days, five times more, 180 days in all
        "SG, PROTECTIVE_HOLD, 1, 2026-12-23T01:00:00Z, 5, 2027-05-22T01:00:00Z",
        "SG, BANK_DELAY, 0, 2026-11-24T01:00:00Z, 0, 2026-11-24T01:00:00Z",
        "KR, BANK_DELAY, 0, 2026-11-23T01:30:00Z, 0, 2026-11-23T01:30:00Z",
        "TH, STOP_PAYMENT, 0, 2026-11-26T01:00:00Z, 0, 2026-11-26T01:00:00Z",
        // ten business days from Monday, Thanksgiving left out, and thirty more
        "US-TX, PROTECTIVE_HOLD, 1, 2026-12-09T06:00:00Z, 1, 2027-01-22T06:00:00Z",
        "GENERIC, BANK_DELAY, 0, 2026-11-24T01:00:00Z, 0, 2026-11-24T01:00:00Z",
    })
    void each_power_is_signed_lasts_and_is_renewed_as_its_law_says(
            String place, PowerKind kind, int signatures, Instant end, int renewals, Instant last) {
        Powers powers = ShippedPowers.of(place);
        Power power = powers.find(kind).orElseThrow();
        Orders orders = powers.orders(power);
        OrderState held = effective(orders, power, signatures);
        assertThat(held.expiresAt()).isEqualTo(end);
        int times = 0;
        for (Verdict next = renewed(orders, held, signatures);
                next instanceof Verdict.Applied(OrderState after);
                next = renewed(orders, held, signatures)) {
            held = after;
            times++;
        }
        assertThat(times).isEqualTo(renewals);
        assertThat(held.expiresAt()).isEqualTo(last);
        assertThat(done(orders.apply(held, new OrderEvent.TimePassed(), last)).status())
                .isEqualTo(OrderStatus.LAPSED);
    }

    /** Signed by as many as the law wants, by nobody twice and by nobody who is not sworn. */
    private static OrderState effective(Orders orders, Power power, int signatures) {
        OrderState state = orders.ask(DISSUADER, START);
        for (int i = 0; i < signatures; i++) {
            assertThat(state.status()).isEqualTo(OrderStatus.AWAITING_SIGNATURE);
            assertThat(no(orders.apply(state, new OrderEvent.Signed(DISSUADER), START)))
                    .isEqualTo(OrderRefusal.NOT_SWORN);
            state = done(orders.apply(state, new OrderEvent.Signed(sworn(i)), START));
            if (i + 1 < signatures) {
                assertThat(no(orders.apply(state, new OrderEvent.Signed(sworn(i)), START)))
                        .isEqualTo(OrderRefusal.SAME_OFFICER_TWICE);
            }
        }
        assertThat(state.status()).isEqualTo(OrderStatus.SIGNED);
        assertThat(power.signatures()).isEqualTo(signatures);
        return done(orders.apply(state, new OrderEvent.Answered(BankAnswer.EFFECTIVE, 100), START));
    }

    private static Verdict renewed(Orders orders, OrderState held, int signatures) {
        Instant ends = held.expiresAt();
        Instant before = ends == null ? START : ends.minus(Duration.ofMinutes(1));
        Verdict verdict = orders.apply(held, new OrderEvent.RenewalSigned(sworn(1)), before);
        for (int i = 2; i <= signatures && verdict instanceof Verdict.Applied(OrderState state); i++) {
            verdict = orders.apply(state, new OrderEvent.RenewalSigned(sworn(i)), before);
        }
        return verdict instanceof Verdict.Applied(OrderState state)
                ? orders.apply(state, new OrderEvent.RenewalAnswered(true), before)
                : verdict;
    }

    @Test
    void the_same_account_is_stopped_twice_at_most_in_china_and_a_renewal_counts() {
        Powers powers = ShippedPowers.of("CN");
        Power power = powers.find(PowerKind.STOP_PAYMENT).orElseThrow();
        Orders orders = powers.orders(power);
        OrderState first = effective(orders, power, 2);
        assertThat(orders.mayStopAgain(List.of(first))).isTrue();
        OrderState renewed = done(renewed(orders, first, 2));
        assertThat(orders.mayStopAgain(List.of(renewed))).isFalse();
        assertThat(orders.mayStopAgain(List.of(first, first))).isFalse();
        OrderState mismatch = done(orders.apply(orders.ask(sworn(1), START), new OrderEvent.Declined(sworn(2)), START));
        assertThat(orders.mayStopAgain(List.of(first, mismatch))).isTrue();
    }

    @Test
    void in_thailand_the_complaint_makes_it_seven_days_from_the_complaint_and_only_once() {
        Powers powers = ShippedPowers.of("TH");
        Orders orders = powers.orders(powers.find(PowerKind.STOP_PAYMENT).orElseThrow());
        OrderState held = effective(orders, powers.find(PowerKind.STOP_PAYMENT).orElseThrow(), 0);
        Instant complaint = START.plus(Duration.ofHours(60));
        OrderState after = done(orders.apply(held, new OrderEvent.ComplaintFiled(), complaint));
        assertThat(after.expiresAt()).isEqualTo(complaint.plus(Duration.ofDays(7)));
        assertThat(no(orders.apply(after, new OrderEvent.ComplaintFiled(), complaint)))
                .isEqualTo(OrderRefusal.COMPLAINT_WITHOUT_EFFECT);
        assertThat(no(orders.apply(held, new OrderEvent.ComplaintFiled(), START.plus(Duration.ofHours(73)))))
                .isEqualTo(OrderRefusal.NOT_EFFECTIVE);
    }

    @Test
    void in_korea_a_suspension_stays_until_somebody_decides() {
        Powers powers = ShippedPowers.of("KR");
        Power power = powers.find(PowerKind.STOP_PAYMENT).orElseThrow();
        Orders orders = powers.orders(power);
        OrderState held = effective(orders, power, 1);
        assertThat(held.expiresAt()).isNull();
        Instant yearLater = START.plus(Duration.ofDays(365));
        assertThat(done(orders.apply(held, new OrderEvent.TimePassed(), yearLater))
                        .status())
                .isEqualTo(OrderStatus.EFFECTIVE);
        OrderState pleaded = done(orders.apply(held, new OrderEvent.ReleaseAsked(), yearLater));
        assertThat(done(orders.apply(pleaded, new OrderEvent.PleaDecided(true), yearLater))
                        .status())
                .isEqualTo(OrderStatus.LIFTED);
    }

    @Test
    void a_place_whose_law_gives_no_appeal_or_complaint_refuses_both() {
        Powers powers = ShippedPowers.of("GB");
        Power power = powers.find(PowerKind.BANK_DELAY).orElseThrow();
        Orders orders = powers.orders(power);
        OrderState held = effective(orders, power, 0);
        assertThat(no(orders.apply(held, new OrderEvent.AppealMade(), START))).isEqualTo(OrderRefusal.NO_APPEAL);
        assertThat(no(orders.apply(held, new OrderEvent.ComplaintFiled(), START)))
                .isEqualTo(OrderRefusal.COMPLAINT_WITHOUT_EFFECT);
        assertThat(no(orders.apply(held, new OrderEvent.RenewalSigned(sworn(1)), START)))
                .isEqualTo(OrderRefusal.NO_RENEWAL_LEFT);
    }

    /** Singapore, over the whole server: the last resort, for a month, with money for living and an appeal that frees nothing. */
    @Test
    void a_restriction_order_of_singapore_is_walked_from_the_ask_to_its_last_day() {
        try (RunningServer server = RunningServer.start("SG")) {
            Talk talk = new Talk(server);
            ABank bank = talk.aBank(server.signIn(Role.COMMANDER, 10), 118);
            String officer = talk.sworn(Role.STATION_LEAD, 118);
            String dissuader = server.signIn(Role.DISSUADER, 118);
            long caseId = talk.caseOf(talk.ring(bank, "+86" + Talk.aPhone()));
            Map<String, Object> form = Map.of(
                    "kind", "PROTECTIVE_HOLD",
                    "bank", bank.code(),
                    "account", "0011223344",
                    "holder", "Tan",
                    "reason", "every effort to persuade him failed",
                    "essentialExpenses", "1500");
            Map<String, Object> stop = new java.util.HashMap<>(form);
            stop.put("kind", "STOP_PAYMENT");
            stop.remove("essentialExpenses");
            talk.person(officer, "POST", "/cases/" + caseId + "/orders", stop, 409);
            long id = talk.person(dissuader, "POST", "/cases/" + caseId + "/orders", form)
                    .path("id")
                    .asLong();
            // one signature is enough here
            String order = "/orders/" + id;
            talk.person(officer, "POST", order + "/signature", "");
            talk.person(officer, "POST", order + "/answer", Map.of("answer", "EFFECTIVE", "held", "0"));
            JsonNode held = talk.person(officer, "GET", order, "");
            assertThat(Duration.between(at(held, "effectiveFrom"), at(held, "expiresAt")))
                    .isEqualTo(Duration.ofDays(30));
            assertThat(held.path("renewalsLeft").asInt()).isEqualTo(5);
            talk.person(officer, "POST", order + "/expenses", Map.of("amount", "2000"));
            talk.person(officer, "POST", order + "/complaint", Map.of(), 409);
            JsonNode appealed = talk.person(officer, "POST", order + "/appeal", Map.of("note", "wants his money"));
            // the appeal does not suspend, and nothing stands still
            assertThat(appealed.path("status").asString()).isEqualTo("EFFECTIVE");
            assertThat(appealed.path("standsStill").asBoolean()).isFalse();
            assertThat(appealed.has("pleaDue")).isTrue();
            talk.person(officer, "POST", order + "/decision", Map.of("granted", false, "note", "upheld"));
            for (int extension = 1; extension <= 5; extension++) {
                talk.pass(Duration.ofDays(29));
                talk.person(officer, "POST", order + "/renewal", "");
                talk.person(officer, "POST", order + "/answer", Map.of("answer", "RENEWED"));
            }
            talk.person(officer, "POST", order + "/renewal", "", 409);
            JsonNode last = talk.person(officer, "GET", order, "");
            assertThat(Duration.between(at(last, "effectiveFrom"), at(last, "expiresAt")))
                    .isEqualTo(Duration.ofDays(180));
            talk.pass(Duration.ofDays(36));
            assertThat(talk.person(officer, "GET", order, "").path("status").asString())
                    .isEqualTo("LAPSED");
        }
    }

    /** Thailand, over the whole server: the complaint moves the end, and the clock follows. */
    @Test
    void in_thailand_the_clock_follows_the_complaint() {
        try (RunningServer server = RunningServer.start("TH")) {
            Talk talk = new Talk(server);
            ABank bank = talk.aBank(server.signIn(Role.COMMANDER, 10), 118);
            String officer = talk.sworn(Role.STATION_LEAD, 118);
            long caseId = talk.caseOf(talk.ring(bank, "+86" + Talk.aPhone()));
            long id = talk.person(
                            officer,
                            "POST",
                            "/cases/" + caseId + "/orders",
                            Map.of(
                                    "kind", "STOP_PAYMENT",
                                    "bank", bank.code(),
                                    "account", "0011223345",
                                    "holder", "Somchai",
                                    "amount", "40000",
                                    "reason", "he rang the hotline"))
                    .path("id")
                    .asLong();
            String order = "/orders/" + id;
            talk.person(officer, "POST", order + "/answer", Map.of("answer", "EFFECTIVE", "held", "40000"));
            talk.pass(Duration.ofHours(50));
            talk.person(officer, "POST", order + "/complaint", Map.of("note", "at the station"));
            talk.pass(Duration.ofHours(30));
            assertThat(talk.person(officer, "GET", order, "").path("status").asString())
                    .as("72 hours are over, seven days from the complaint are not")
                    .isEqualTo("EFFECTIVE");
            talk.pass(Duration.ofDays(6));
            assertThat(talk.person(officer, "GET", order, "").path("status").asString())
                    .isEqualTo("LAPSED");
        }
    }

    private static Instant at(JsonNode order, String field) {
        return Instant.parse(order.path(field).asString());
    }
}
