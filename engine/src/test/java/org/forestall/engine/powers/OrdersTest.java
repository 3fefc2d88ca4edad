package org.forestall.engine.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.engine.powers.OrderRefusal.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.forestall.engine.powers.OrderEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Officer LI = new Officer(1, true);
    private static final Officer WANG = new Officer(2, true);
    private static final Officer ZHAO = new Officer(3, true);
    private static final Officer DISSUADER = new Officer(9, false);
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneOffset.UTC, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of(), LocalTime.MIDNIGHT);

    /** 48 hours, two officers, once more. */
    private static final Power STOP = power(PowerKind.STOP_PAYMENT, "48 hours", 1, "48 hours", null, null, 2);
    /** 30 days, five times 30 days, 180 in all. */
    private static final Power RESTRICTION =
            power(PowerKind.PROTECTIVE_HOLD, "30 days", 5, "30 days", "180 days", null, 0);
    /** 72 hours, and 7 days from the complaint. */
    private static final Power THAI = power(PowerKind.STOP_PAYMENT, "72 hours", 0, null, null, "7 days", 0);

    private static Power power(
            PowerKind kind,
            String term,
            int renewals,
            @Nullable String each,
            @Nullable String inAll,
            @Nullable String afterComplaint,
            int atMost) {
        return new Power(
                "TEST.POWER",
                kind,
                PowerScope.ACCOUNT,
                2,
                StartEvent.EFFECTIVE,
                Term.of(term),
                new Power.Renewals(
                        renewals, each == null ? null : Term.of(each), inAll == null ? null : Term.of(inAll)),
                afterComplaint == null ? null : Term.of(afterComplaint),
                atMost,
                Lapse.AUTO_LIFT,
                true,
                new Power.Rights(null, Term.of("12 hours"), true, false, true, true),
                List.of(Duration.ofHours(12), Duration.ofHours(4), Duration.ofHours(1)),
                new Power.Source("test", "2026-11-23", true));
    }

    private static Instant hours(long hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static OrderState applied(Orders orders, OrderState state, OrderEvent event, Instant at) {
        Verdict verdict = orders.apply(state, event, at);
        assertThat(verdict).isInstanceOf(Verdict.Applied.class);
        return ((Verdict.Applied) verdict).state();
    }

    private static Instant endOf(OrderState state) {
        return Objects.requireNonNull(state.expiresAt());
    }

    private static void refused(Orders orders, OrderState state, OrderEvent event, Instant at, OrderRefusal why) {
        assertThat(orders.apply(state, event, at)).isEqualTo(new Verdict.Refused(why));
    }

    private static OrderState effective(Orders orders, Instant at) {
        OrderState asked = orders.ask(LI, at);
        OrderState signed = applied(orders, asked, new Signed(WANG), at);
        return applied(orders, signed, new Answered(BankAnswer.EFFECTIVE, 40_000_00), at);
    }

    @Test
    void two_officers_sign_before_a_bank_can_be_asked() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState asked = orders.ask(LI, NOON);
        assertThat(asked.status()).isEqualTo(OrderStatus.AWAITING_SIGNATURE);
        refused(orders, asked, new Signed(LI), NOON, SAME_OFFICER_TWICE);
        refused(orders, asked, new Signed(DISSUADER), NOON, NOT_SWORN);
        refused(orders, asked, new Answered(BankAnswer.EFFECTIVE, 1), NOON, NOT_SIGNED);
        OrderState signed = applied(orders, asked, new Signed(WANG), NOON);
        assertThat(signed.status()).isEqualTo(OrderStatus.SIGNED);
        refused(orders, signed, new Signed(ZHAO), NOON, ALREADY_SIGNED);
    }

    @Test
    void a_dissuader_may_ask_and_two_others_sign() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState asked = orders.ask(DISSUADER, NOON);
        OrderState once = applied(orders, asked, new Signed(LI), NOON);
        assertThat(once.status()).isEqualTo(OrderStatus.AWAITING_SIGNATURE);
        assertThat(applied(orders, once, new Signed(WANG), NOON).status()).isEqualTo(OrderStatus.SIGNED);
    }

    @Test
    void it_ends_forty_eight_hours_after_the_bank_carried_it_out() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState state = effective(orders, NOON);
        assertThat(state.expiresAt()).isEqualTo(hours(48));
        assertThat(applied(orders, state, new TimePassed(), hours(47)).status()).isEqualTo(OrderStatus.EFFECTIVE);
        OrderState over = applied(orders, state, new TimePassed(), hours(48));
        assertThat(over.status()).isEqualTo(OrderStatus.LAPSED);
        refused(orders, over, new Answered(BankAnswer.EFFECTIVE, 1), hours(49), OVER);
    }

    @Test
    void it_is_made_longer_by_two_officers_and_the_banks_word_and_only_once() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState state = effective(orders, NOON);
        OrderState once = applied(orders, state, new RenewalSigned(WANG), hours(40));
        refused(orders, once, new RenewalSigned(WANG), hours(40), SAME_OFFICER_TWICE);
        refused(orders, once, new RenewalAnswered(true), hours(40), NOT_EFFECTIVE);
        OrderState signed = applied(orders, once, new RenewalSigned(ZHAO), hours(41));
        refused(orders, signed, new RenewalSigned(LI), hours(41), RENEWAL_PENDING);
        assertThat(signed.expiresAt()).isEqualTo(hours(48));
        OrderState renewed = applied(orders, signed, new RenewalAnswered(true), hours(42));
        assertThat(renewed.expiresAt()).isEqualTo(hours(96));
        refused(orders, renewed, new RenewalSigned(LI), hours(90), NO_RENEWAL_LEFT);
    }

    @Test
    void a_renewal_that_the_bank_did_not_make_leaves_the_end_where_it_was() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState once = applied(orders, effective(orders, NOON), new RenewalSigned(WANG), hours(40));
        OrderState signed = applied(orders, once, new RenewalSigned(ZHAO), hours(41));
        assertThat(applied(orders, signed, new RenewalAnswered(false), hours(42))
                        .expiresAt())
                .isEqualTo(hours(48));
        assertThat(applied(orders, signed, new TimePassed(), hours(48)).status())
                .isEqualTo(OrderStatus.LAPSED);
    }

    @Test
    void a_restriction_lasts_at_most_half_a_year() {
        Orders orders = new Orders(RESTRICTION, CALENDAR);
        OrderState state = effective(orders, NOON);
        for (int renewal = 0; renewal < 5; renewal++) {
            Instant before = endOf(state).minusSeconds(60);
            state = applied(orders, state, new RenewalSigned(LI), before);
            state = applied(orders, state, new RenewalSigned(WANG), before);
            state = applied(orders, state, new RenewalAnswered(true), before);
        }
        assertThat(state.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(180)));
        refused(orders, state, new RenewalSigned(LI), endOf(state).minusSeconds(1), NO_RENEWAL_LEFT);
    }

    @Test
    void a_complaint_begins_the_time_anew_and_only_once() {
        Orders orders = new Orders(THAI, CALENDAR);
        OrderState state = effective(orders, NOON);
        assertThat(state.expiresAt()).isEqualTo(hours(72));
        OrderState complained = applied(orders, state, new ComplaintFiled(), hours(50));
        assertThat(complained.expiresAt()).isEqualTo(hours(50).plus(Duration.ofDays(7)));
        refused(orders, complained, new ComplaintFiled(), hours(51), COMPLAINT_WITHOUT_EFFECT);
        Orders elsewhere = new Orders(STOP, CALENDAR);
        refused(elsewhere, effective(elsewhere, NOON), new ComplaintFiled(), hours(1), COMPLAINT_WITHOUT_EFFECT);
    }

    @Test
    void the_time_stands_still_while_a_plea_is_open() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState pleading = applied(orders, effective(orders, NOON), new ReleaseAsked(), hours(47));
        refused(orders, pleading, new AppealMade(), hours(47), PLEA_PENDING);
        assertThat(applied(orders, pleading, new TimePassed(), hours(49)).status())
                .isEqualTo(OrderStatus.EFFECTIVE);
        OrderState kept = applied(orders, pleading, new PleaDecided(false), hours(50));
        assertThat(kept.expiresAt()).isEqualTo(hours(51));
        assertThat(applied(orders, pleading, new PleaDecided(true), hours(50)).status())
                .isEqualTo(OrderStatus.LIFTED);
        refused(orders, kept, new PleaDecided(true), hours(50), NO_PLEA);
    }

    @Test
    void a_bank_may_first_hold_a_part_and_then_all() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState signed = applied(orders, orders.ask(LI, NOON), new Signed(WANG), NOON);
        OrderState received = applied(orders, signed, new Received(), NOON);
        OrderState partly = applied(orders, received, new Answered(BankAnswer.PARTLY, 10_000_00), hours(1));
        assertThat(partly.held()).isEqualTo(10_000_00);
        OrderState whole = applied(orders, partly, new Answered(BankAnswer.EFFECTIVE, 40_000_00), hours(2));
        assertThat(whole.held()).isEqualTo(40_000_00);
        assertThat(whole.expiresAt()).isEqualTo(hours(49));
    }

    @Test
    void the_same_account_is_stopped_at_most_twice_renewals_counted() {
        Orders orders = new Orders(STOP, CALENDAR);
        OrderState first = effective(orders, NOON);
        assertThat(orders.mayStopAgain(List.of())).isTrue();
        assertThat(orders.mayStopAgain(List.of(first))).isTrue();
        OrderState lapsed = applied(orders, first, new TimePassed(), hours(48));
        assertThat(orders.mayStopAgain(List.of(lapsed, orders.ask(LI, hours(49)))))
                .isFalse();
        OrderState declined = applied(orders, orders.ask(LI, hours(49)), new Declined(WANG), hours(49));
        assertThat(orders.mayStopAgain(List.of(lapsed, declined))).isTrue();
    }

    @Test
    void whatever_happens_only_what_the_power_allows_comes_about() {
        for (int seed = 0; seed < 4_000; seed++) {
            for (Power power : List.of(STOP, RESTRICTION, THAI)) {
                live(power, new Random(seed));
            }
        }
    }

    private static void live(Power power, Random random) {
        Orders orders = new Orders(power, CALENDAR);
        Instant now = NOON;
        OrderState state = orders.ask(random.nextBoolean() ? LI : DISSUADER, now);
        Duration stood = Duration.ZERO;
        for (int step = 0; step < 40; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60 * 20)));
            OrderState ticked = ((Verdict.Applied) orNothing(orders, state, new TimePassed(), now)).state();
            OrderEvent event = anyEvent(random);
            if (!(orders.apply(ticked, event, now) instanceof Verdict.Applied(OrderState after))) {
                state = ticked;
                continue;
            }
            if (event instanceof PleaDecided && ticked.plea() != null) {
                stood = stood.plus(Duration.between(ticked.plea().since(), now));
            }
            check(power, ticked, after, stood);
            state = after;
        }
    }

    private static Verdict orNothing(Orders orders, OrderState state, OrderEvent event, Instant now) {
        return state.status().over() ? new Verdict.Applied(state) : orders.apply(state, event, now);
    }

    private static void check(Power power, OrderState before, OrderState after, Duration stood) {
        assertThat(before.status().over()).as("what is over stays over").isFalse();
        assertThat(after.renewals()).isLessThanOrEqualTo(power.renewals().atMost());
        assertThat(new HashSet<>(after.signers())).as("nobody signs twice").hasSameSizeAs(after.signers());
        if (after.effectiveFrom() != null) {
            assertThat(after.signers()).hasSize(power.signatures());
            assertThat(after.signers()).doesNotContain(DISSUADER.id());
        }
        if (after.status().over()) {
            assertThat(after.held()).isZero();
        }
        Instant from = after.runsFrom();
        if (from != null && after.expiresAt() != null) {
            assertThat(after.expiresAt())
                    .isBeforeOrEqualTo(from.plus(longest(power, after)).plus(stood));
        }
    }

    private static Duration longest(Power power, OrderState state) {
        if (state.complained()) {
            return Duration.ofDays(7);
        }
        return switch (power.kind()) {
            case PROTECTIVE_HOLD -> Duration.ofDays(180);
            default -> power == STOP ? Duration.ofHours(96) : Duration.ofHours(72);
        };
    }

    private static OrderEvent anyEvent(Random random) {
        Officer who = List.of(LI, WANG, ZHAO, DISSUADER).get(random.nextInt(4));
        List<OrderEvent> all = new ArrayList<>(List.of(
                new Signed(who),
                new Signed(who),
                new Received(),
                new Answered(BankAnswer.EFFECTIVE, random.nextInt(1_000_000)),
                new Answered(BankAnswer.PARTLY, random.nextInt(1_000_000)),
                new RenewalSigned(who),
                new RenewalSigned(who),
                new RenewalAnswered(random.nextInt(4) > 0),
                new ComplaintFiled(),
                new ReleaseAsked(),
                new AppealMade(),
                new PleaDecided(random.nextInt(4) == 0)));
        if (random.nextInt(10) == 0) {
            all.addAll(List.of(
                    new Declined(who),
                    new Lifted(who),
                    new Frozen(),
                    new Answered(BankAnswer.values()[random.nextInt(6)], 0)));
        }
        return all.get(random.nextInt(all.size()));
    }
}
