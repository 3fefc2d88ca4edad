package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextMessagesTest {

    private static final String TEXT = "派出所提醒：不要转账。";

    private final GatewaySimulator gateway = new GatewaySimulator();
    private final NoticesKit kit =
            NoticesKit.with(null, SmsTest.settings(gateway.port(), GatewaySimulator.PASSWORD), List.of());
    private final SendTexts line = kit.bean(SendTexts.class);

    @BeforeEach
    void bind() throws InterruptedException {
        gateway.awaitBind();
        while (kit.bean(SmppLink.class).session() == null) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() throws Exception {
        kit.close();
        gateway.close();
    }

    private void queue(long reference) {
        int before = gateway.taken.size();
        kit.database.inAll(() -> {
            kit.bean(TextMessages.class).send(reference, NoticesKit.STATION, "+8613812345678", TEXT);
            assertThat(gateway.taken).as("nothing goes out before the commit").hasSize(before);
            return 0;
        });
    }

    /** The commit wakes a thread of its own; whichever of the two is first, this ends when the message is as expected. */
    private void awaits(long reference, String state) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!stateOf(reference).equals(state) && System.nanoTime() < end) {
            line.sendDueNow();
        }
        assertThat(stateOf(reference)).isEqualTo(state);
    }

    private String stateOf(long reference) {
        return kit.one(
                "select state || coalesce(' ' || error, '') from text_message where reference = ?",
                String.class,
                q -> q.param(reference));
    }

    @Test
    void a_message_goes_out_after_the_commit_and_is_delivered_when_the_gateway_says_so() throws Exception {
        queue(7);
        awaits(7, "SENT");
        assertThat(new String(gateway.taken.getFirst().getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo(TEXT);
        assertThat(stateOf(7)).isEqualTo("SENT");

        gateway.sendsReceipt(1, DeliveryReceiptState.DELIVRD);
        line.match();

        assertThat(stateOf(7)).isEqualTo("DELIVERED");
        assertThat(kit.bean(NoticesKit.Heard.class).texts)
                .extracting(TextBecame::reference, TextBecame::fate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7L, TextBecame.Fate.SENT),
                        org.assertj.core.groups.Tuple.tuple(7L, TextBecame.Fate.DELIVERED));
    }

    @Test
    void what_was_rolled_back_is_never_sent() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> kit.database.inAll(() -> {
                    kit.bean(TextMessages.class).send(8, NoticesKit.STATION, "+8613812345678", TEXT);
                    throw new IllegalStateException("the case was not kept");
                }))
                .isInstanceOf(IllegalStateException.class);
        line.sendDueNow();
        assertThat(gateway.taken).isEmpty();
    }

    @Test
    void a_gateway_that_is_throttled_is_asked_again_and_a_refused_number_is_not() {
        gateway.refuses(SMPPConstant.STAT_ESME_RTHROTTLED);
        queue(9);
        awaits(9, "QUEUED smpp.0x58");
        gateway.refuses(0);
        kit.pass(Duration.ofSeconds(5));
        awaits(9, "SENT");

        gateway.refuses(SMPPConstant.STAT_ESME_RINVDSTADR);
        queue(10);
        awaits(10, "FAILED smpp.0x0b");
    }

    @Test
    void number_and_text_stand_nowhere_in_clear_and_go_when_the_gateway_has_them() {
        queue(11);
        String row = kit.one("select t::text from text_message t where reference = 11", String.class, q -> q);
        assertThat(row).doesNotContain("13812345678", "转账");
        awaits(11, "SENT");
        assertThat(kit.one("select sealed is null from text_message where reference = 11", Boolean.class, q -> q))
                .isTrue();
    }
}
