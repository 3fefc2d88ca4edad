package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.notices.GatewayForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class MessagesByGatewayTest {

    private static final String WORDS = "您好，派出所提醒您，不要向陌生人转账。";

    private final GatewayForTests gateway = new GatewayForTests();
    private final ContactsKit kit = new ContactsKit(GatewayForTests.Wiring.class);
    private final Actor dissuader = kit.aDissuader();
    private final CaseId id = kit.aCase(Grade.HIGH);

    @BeforeEach
    void bind() throws InterruptedException {
        gateway.awaitBound(kit.context);
    }

    @AfterEach
    void close() throws Exception {
        kit.context.close();
        gateway.close();
    }

    private long written() {
        return kit.bean(SendMessage.class)
                .send(dissuader, id, new SendMessage.Letter(null, "zh", WORDS, null))
                .id();
    }

    private void sendDue() {
        kit.bean(SendQueuedMessages.class).sendDue();
    }

    private MessageStore.Way way(long message) {
        return kit.database
                .inAll(() -> kit.bean(MessageStore.class).find(message))
                .orElseThrow()
                .way();
    }

    @Test
    void a_message_waits_for_the_commit_is_sent_with_the_gateways_word_and_delivered_with_the_networks()
            throws Exception {
        long message = written();
        assertThat(gateway.taken()).as("nothing leaves inside the transaction").isEmpty();
        assertThat(way(message)).isEqualTo(new MessageStore.Way(MessageState.HANDED_OVER, true, null));
        sendDue();
        assertThat(way(message).state()).isEqualTo(MessageState.SENT);
        List<String> part = gateway.taken().getFirst();
        assertThat(part.get(0)).as("the registered sender").isEqualTo("1069096110");
        assertThat(part.get(1)).startsWith("86138");
        assertThat(part.get(2)).isEqualTo(WORDS);
        gateway.sendsReceipt(1, true);
        assertThat(way(message).state()).isEqualTo(MessageState.DELIVERED);
        sendDue();
        assertThat(gateway.taken()).as("once").hasSize(1);
    }

    @Test
    void what_the_network_could_not_deliver_has_failed() throws Exception {
        long message = written();
        sendDue();
        gateway.sendsReceipt(1, false);
        assertThat(way(message)).isEqualTo(new MessageStore.Way(MessageState.FAILED, true, "smpp.UNDELIV.000"));
    }

    @Test
    void a_gateway_that_is_away_is_asked_again_and_nothing_is_claimed_meanwhile() {
        gateway.isThrottled();
        long message = written();
        sendDue();
        assertThat(way(message)).isEqualTo(new MessageStore.Way(MessageState.HANDED_OVER, true, "smpp.0x58"));
        gateway.takesEverything();
        sendDue();
        assertThat(gateway.taken()).as("not before its time").isEmpty();
        kit.database.clock().pass(Duration.ofSeconds(5));
        sendDue();
        assertThat(way(message)).isEqualTo(new MessageStore.Way(MessageState.SENT, true, null));
    }

    @Test
    void a_warning_that_did_not_get_out_for_half_an_hour_has_failed() {
        gateway.isThrottled();
        long message = written();
        for (int i = 0; i < 40; i++) {
            sendDue();
            kit.database.clock().pass(Duration.ofMinutes(1));
        }
        assertThat(way(message)).isEqualTo(new MessageStore.Way(MessageState.FAILED, true, "smpp.0x58"));
    }

    @Test
    void a_number_that_the_gateway_refuses_has_failed_at_once() {
        gateway.refusesTheNumber();
        long message = written();
        sendDue();
        assertThat(way(message)).isEqualTo(new MessageStore.Way(MessageState.FAILED, true, "smpp.0x0b"));
    }

    @Test
    void who_died_with_a_message_in_hand_leaves_it_to_another() {
        long message = written();
        kit.database.inAll(() -> kit.bean(MessageQueue.class).claim(kit.now(), 10));
        sendDue();
        assertThat(gateway.taken()).as("somebody has it in hand").isEmpty();
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("update contact_message set leased_until = clock_timestamp() - interval '1 second'")
                .update());
        sendDue();
        assertThat(way(message).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void no_log_names_a_number_or_what_was_written() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        gateway.refusesTheNumber();
        written();
        sendDue();
        root.detachAppender(log);
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
                .doesNotContain("138")
                .doesNotContain("转账");
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }
}
