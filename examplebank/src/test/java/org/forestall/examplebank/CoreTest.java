package org.forestall.examplebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.forestall.bankkit.OrderAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Orders on the book, and what the core then pays and does not. */
class CoreTest {

    private static final String RECEIVER = "6222020000009001";
    private static final String HOLDER = "赵收款";
    private static final String OLD_MAN = "6222020000001001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HandClock clock = new HandClock();

    @SuppressWarnings("NullAway.Init")
    private Book book;

    @SuppressWarnings("NullAway.Init")
    private Core core;

    @SuppressWarnings("NullAway.Init")
    private CarryOut carryOut;

    private int messages;

    @BeforeEach
    void open() throws IOException {
        book = Book.open(folder.resolve("book"), Customers.invented());
        core = new Core(book, clock);
        carryOut = new CarryOut(book, core, clock);
    }

    @AfterEach
    void close() throws IOException {
        book.close();
    }

    @Test
    void a_stopped_account_pays_nothing_out_until_the_order_is_lifted() {
        UUID order = UUID.randomUUID();
        send("placed", stop(order, "40000"));
        assertThat(reply()).extracting(Reply::answer).isEqualTo("EFFECTIVE");
        assertThat(pay(RECEIVER, "1")).isEqualTo(Payment.Outcome.HELD);
        send("lifted", stop(order, "40000"));
        assertThat(reply().answer()).isEqualTo("LIFTED");
        assertThat(pay(RECEIVER, "1")).isEqualTo(Payment.Outcome.PAID);
    }

    @Test
    void of_a_sum_that_has_gone_in_part_the_rest_is_held_and_the_bank_says_where_the_other_part_went() {
        pay(RECEIVER, "30000");
        send("placed", stop(UUID.randomUUID(), "40000"));
        assertThat(reply().answer()).isEqualTo("PARTLY");
        assertThat(reply().held()).isEqualByComparingTo("10000");
        assertThat(reply().movedTo()).extracting(Reply.Moved::amount).containsExactly(new BigDecimal("30000"));
    }

    @Test
    void an_order_that_reaches_one_sum_leaves_the_rest_free() {
        Map<String, Object> data = stop(UUID.randomUUID(), "15000");
        data.put("scope", "AMOUNT");
        send("placed", data);
        assertThat(pay(RECEIVER, "25000")).isEqualTo(Payment.Outcome.PAID);
        assertThat(pay(RECEIVER, "1")).isEqualTo(Payment.Outcome.HELD);
    }

    @Test
    void under_a_protective_hold_the_money_for_living_is_paid_each_month_and_no_more() {
        Map<String, Object> data = stop(UUID.randomUUID(), null);
        data.putAll(
                Map.of("kind", "PROTECTIVE_HOLD", "account", OLD_MAN, "holder", "张守诚", "essentialExpenses", "3000"));
        send("placed", data);
        assertThat(pay(OLD_MAN, "200000")).isEqualTo(Payment.Outcome.HELD);
        assertThat(pay(OLD_MAN, "2000")).isEqualTo(Payment.Outcome.PAID);
        assertThat(pay(OLD_MAN, "2000")).isEqualTo(Payment.Outcome.HELD);
        assertThat(pay(OLD_MAN, "1000")).isEqualTo(Payment.Outcome.PAID);
        clock.pass(Duration.ofDays(31));
        assertThat(pay(OLD_MAN, "2500")).isEqualTo(Payment.Outcome.PAID);
        data.put("essentialExpenses", "5000");
        send("varied", data);
        assertThat(pay(OLD_MAN, "2500")).isEqualTo(Payment.Outcome.PAID);
    }

    @Test
    void a_hold_ends_by_itself_when_its_time_is_over_and_a_renewal_makes_it_longer() {
        UUID order = UUID.randomUUID();
        Map<String, Object> data = stop(order, "40000");
        data.put("until", clock.instant().plus(Duration.ofHours(48)).toString());
        send("placed", data);
        clock.pass(Duration.ofHours(47));
        data.put("until", clock.instant().plus(Duration.ofHours(49)).toString());
        send("renewed", data);
        assertThat(reply().answer()).isEqualTo("RENEWED");
        clock.pass(Duration.ofHours(48));
        assertThat(pay(RECEIVER, "1")).isEqualTo(Payment.Outcome.HELD);
        clock.pass(Duration.ofHours(1));
        assertThat(pay(RECEIVER, "1")).isEqualTo(Payment.Outcome.PAID);
    }

    @Test
    void a_freeze_takes_the_place_of_the_stop_and_holds_the_same_money() {
        UUID stop = UUID.randomUUID();
        send("placed", stop(stop, "40000"));
        Map<String, Object> freeze = stop(UUID.randomUUID(), "40000");
        freeze.putAll(Map.of("kind", "FREEZE", "replaces", stop.toString()));
        send("placed", freeze);
        assertThat(reply().answer()).isEqualTo("EFFECTIVE");
        assertThat(book.holds()).extracting(Hold::kind).containsExactly("FREEZE");
    }

    @Test
    void an_account_that_is_not_here_and_a_name_that_does_not_fit_hold_nothing() {
        Map<String, Object> elsewhere = stop(UUID.randomUUID(), "1");
        elsewhere.put("account", "6222999900000000");
        send("placed", elsewhere);
        assertThat(reply().answer()).isEqualTo("NOT_FOUND");
        Map<String, Object> namesake = stop(UUID.randomUUID(), "1");
        namesake.put("holder", "钱某");
        send("placed", namesake);
        assertThat(reply().misfits()).containsExactly("HOLDER");
        assertThat(book.holds()).isEmpty();
        assertThat(carryOut.handle("m", "{\"type\":\"x\"}".getBytes(UTF_8)).status())
                .isEqualTo(422);
        assertThat(carryOut.handle("n", "nonsense".getBytes(UTF_8)).status()).isEqualTo(422);
    }

    @Test
    void what_stands_in_the_book_is_there_after_a_kill_and_a_repetition_changes_nothing() throws IOException {
        UUID order = UUID.randomUUID();
        byte[] message = message("placed", stop(order, "40000"));
        OrderAnswer receipt = carryOut.handle("m1", message);
        pay(OLD_MAN, "200000");
        // the power went while the next line was written
        Files.writeString(folder.resolve("book"), "{\"entry\":\"tri", StandardOpenOption.APPEND);
        open();
        assertThat(carryOut.handle("m1", message)).isEqualTo(receipt);
        assertThat(book.acted()).hasSize(1);
        assertThat(book.untold()).hasSize(1);
        assertThat(pay(RECEIVER, "1")).isEqualTo(Payment.Outcome.HELD);
        assertThat(book.account(OLD_MAN).orElseThrow().balance()).isEqualByComparingTo("2800000");
    }

    private Payment.Outcome pay(String account, String amount) {
        return core.pay(UUID.randomUUID(), account, new BigDecimal(amount), null)
                .outcome();
    }

    private Reply reply() {
        return book.untold().getLast();
    }

    private static Map<String, Object> stop(UUID order, @Nullable String amount) {
        Map<String, Object> data = new HashMap<>();
        data.put("order", order.toString());
        data.put("kind", "STOP_PAYMENT");
        data.put("scope", "ACCOUNT");
        data.put("account", RECEIVER);
        data.put("holder", HOLDER);
        data.put("amount", amount);
        data.put("transferredAt", "2026-03-01T02:00:00Z");
        return data;
    }

    private void send(String kind, Map<String, Object> data) {
        assertThat(carryOut.handle("message-" + messages++, message(kind, data)).status())
                .isEqualTo(202);
    }

    private static byte[] message(String kind, Map<String, Object> data) {
        return new JsonMapper().writeValueAsBytes(Map.of("type", "org.forestall.order." + kind, "data", data));
    }
}
