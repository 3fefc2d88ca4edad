package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Power cuts between police and bank, real processes on both sides. How a bank that lives behaves badly is tried beside the
 * server itself (BankFaultsTest).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BankFaultsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path data = DataFolders.create();
    private ServerProcess server = ServerProcess.start(data, "demo", "--port", "0", "--exercise");
    private final String story = OrdersAtBank.story(server);
    private final String station = Http.person(server, "lead")
            .get("/session")
            .json()
            .path("unit")
            .path("id")
            .asString();
    private final BankProcess bank = new BankProcess("XA", server, station);
    private final BankProcess other = new BankProcess("XB", server, station);

    @AfterAll
    void stop() {
        bank.close();
        other.close();
        server.close();
        DataFolders.delete(data);
    }

    @Test
    @Order(1)
    void a_server_killed_between_commit_and_delivery_delivers_once_and_gets_the_alert_that_waited() {
        bank.misbehaves("DOWN");
        OrdersAtBank orders = new OrdersAtBank(server, story);
        long stop = orders.asks(bank.code());
        String ref = orders.ref(stop);
        orders.bothSign(stop);
        assertThat(orders.sees(stop).path("undelivered").asInt()).isEqualTo(1);
        server.kill();
        bank.misbehaves("NONE");
        assertThat(bank.acted(ref)).isZero();
        String visit = bank.rings("1002");
        assertThat(bank.answer(visit)).isEqualTo("WAITING");
        restart();
        OrdersAtBank again = new OrdersAtBank(server, story);
        again.until(stop, "EFFECTIVE");
        assertThat(bank.acted(ref)).isEqualTo(1);
        assertThat(again.steps(stop)).filteredOn("EFFECTIVE"::equals).hasSize(1);
        assertThat(other.acted(ref)).isZero();
        assertThat(other.holds(OrdersAtBank.ACCOUNT)).isZero();
        Poll.until(
                "the alert that was raised meanwhile has arrived",
                SOON,
                () -> bank.answer(visit).equals("NONE"));
        // the demo's own bank is found again, too
        assertThat(server.teller()).startsWith("http://127.0.0.1:");
    }

    @Test
    @Order(2)
    void a_bank_killed_before_its_receipt_knows_the_order_again_and_answers_once() {
        other.misbehaves("SLOW");
        OrdersAtBank orders = new OrdersAtBank(server, story);
        long stop = orders.asks(other.code());
        orders.bothSign(stop);
        String ref = orders.ref(stop);
        Poll.until("the bank has carried it out", SOON, () -> other.acted(ref) == 1);
        other.kill();
        other.start();
        orders.until(stop, "EFFECTIVE");
        Poll.until(
                "the server has the receipt",
                SOON,
                () -> orders.sees(stop).path("undelivered").asInt() == 0);
        assertThat(other.acted(ref)).isEqualTo(1);
        assertThat(other.holds(OrdersAtBank.ACCOUNT)).isEqualTo(1);
        assertThat(orders.steps(stop)).filteredOn("EFFECTIVE"::equals).hasSize(1);
        assertThat(bank.acted(ref)).isZero();
    }

    /** At the address that the banks know, on the same data. */
    private void restart() {
        int port = server.port();
        server = ServerProcess.start(data, "demo", "--port", Integer.toString(port), "--exercise");
    }
}
