package org.forestall.bankkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderDeskTest {

    private static final byte[] BODY = "{\"freeze\":1}".getBytes(UTF_8);
    private static final OrderAnswer DONE = new OrderAnswer(200, "done\n");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final Signatures signatures = new Signatures(List.of(clock.key("police")), clock);
    private int carriedOut;

    @Test
    void an_order_that_comes_twice_is_carried_out_once_also_across_a_restart() throws Exception {
        assertThat(receive(BODY)).isEqualTo(new OrderOutcome.Answered(DONE, false));
        assertThat(receive(BODY)).isEqualTo(new OrderOutcome.Answered(DONE, true));
        assertThat(receive("other".getBytes(UTF_8))).isEqualTo(new OrderOutcome.OtherBody("o1"));
        assertThat(carriedOut).isEqualTo(1);
    }

    @Test
    void an_order_that_broke_half_way_is_in_doubt_until_somebody_settles_it() throws Exception {
        Map<String, String> headers = signatures.sign("o1", BODY);
        OrderHandler breaks = (id, body) -> {
            throw new IllegalStateException("power");
        };
        try (OrderDesk desk = OrderDesk.open(folder.resolve("orders"), signatures, breaks)) {
            assertThat(desk.receive(headers::get, BODY)).isEqualTo(new OrderOutcome.InDoubt("o1"));
        }
        assertThat(receive(BODY)).isEqualTo(new OrderOutcome.InDoubt("o1"));
        try (OrderDesk desk = OrderDesk.open(folder.resolve("orders"), signatures, breaks)) {
            desk.settle("o1", DONE);
        }
        assertThat(receive(BODY)).isEqualTo(new OrderOutcome.Answered(DONE, true));
        assertThat(carriedOut).isZero();
    }

    @Test
    void an_order_with_a_wrong_signature_does_nothing() throws Exception {
        Map<String, String> headers = new Signatures(List.of(clock.key("thief")), clock).sign("o1", BODY);
        try (OrderDesk desk = aDesk()) {
            assertThat(desk.receive(headers::get, BODY))
                    .isEqualTo(new OrderOutcome.Refused(SignatureRefused.Reason.WRONG_SIGNATURE));
        }
        assertThat(carriedOut).isZero();
    }

    private OrderOutcome receive(byte[] body) throws Exception {
        Map<String, String> headers = signatures.sign("o1", body);
        try (OrderDesk desk = aDesk()) {
            return desk.receive(headers::get, body);
        }
    }

    private OrderDesk aDesk() throws Exception {
        return OrderDesk.open(folder.resolve("orders"), signatures, (id, body) -> {
            carriedOut++;
            return DONE;
        });
    }
}
