package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Actor;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsTest {

    private static final AtomicLong PHONES = new AtomicLong(13_800_000_000L);

    private final GatewaySimulator gateway = new GatewaySimulator();
    private final NoticesKit kit =
            NoticesKit.with(null, settings(gateway.port(), GatewaySimulator.PASSWORD), List.of());

    @BeforeEach
    void bind() throws InterruptedException {
        awaitBound();
    }

    @AfterEach
    void close() throws Exception {
        kit.close();
        gateway.close();
    }

    @Test
    void a_chinese_sentence_travels_as_ucs_2_to_the_number_with_its_country() {
        long notice = tell("+8613812345678");

        SubmitSm message = gateway.taken.getFirst();
        assertThat(message.getDestAddress()).isEqualTo("8613812345678");
        assertThat(message.getSourceAddr()).isEqualTo("10690000");
        assertThat(message.getDataCoding()).isEqualTo((byte) 0x08);
        assertThat(new String(message.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("【紧急】案件1001“见面”时限已超。");
        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("SENT");
    }

    @Test
    void the_gateways_receipt_makes_it_delivered() throws Exception {
        long notice = tell(aPhone());

        gateway.sendsReceipt(1, DeliveryReceiptState.DELIVRD);

        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("DELIVERED");
    }

    @Test
    void a_receipt_that_overtakes_the_answer_is_not_lost() {
        DeliveryReceipts receipts = kit.bean(DeliveryReceipts.class);
        receipts.arrived("1", true, null);

        long notice = tell(aPhone());
        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("SENT");
        receipts.match();

        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("DELIVERED");
    }

    @Test
    void an_undelivered_message_fails_and_the_next_rung_comes_at_once() throws Exception {
        try (WebhookReceiver chat = new WebhookReceiver()) {
            NoticesKit both =
                    NoticesKit.with(null, settings(gateway.port(), GatewaySimulator.PASSWORD), List.of(chat.hook()));
            gateway.awaitBind();
            Actor here = both.reachable(both.aDissuader(), aPhone(), null);
            long notice = both.told(both.anUrgentNotice(here));
            both.pass(Duration.ofSeconds(30));
            both.dispatch();
            assertThat(chat.heard).isEmpty();

            gateway.sendsReceipt(gateway.taken.size(), DeliveryReceiptState.UNDELIV);
            both.dispatch();

            assertThat(both.deliveries(notice, Channel.SMS)).containsExactly("FAILED smpp.UNDELIV.000");
            assertThat(chat.heard).hasSize(1);
            both.close();
        }
    }

    @Test
    void a_message_in_parts_is_delivered_when_its_last_part_is() throws Exception {
        String text = "很长的通知。".repeat(20);
        Outcome.Accepted accepted =
                (Outcome.Accepted) kit.bean(SmsGateway.class).submit("+8613800000001", text);

        assertThat(accepted.gatewayIds()).containsExactly("1", "2");
        StringBuilder joined = new StringBuilder();
        for (SubmitSm part : gateway.taken) {
            byte[] octets = part.getShortMessage();
            assertThat(part.isUdhi()).isTrue();
            assertThat(octets).hasSizeLessThanOrEqualTo(140).startsWith(5, 0, 3);
            joined.append(new String(octets, 6, octets.length - 6, StandardCharsets.UTF_16BE));
        }
        assertThat(joined).hasToString(text);

        long notice = tell(aPhone());
        long delivery = kit.one(
                "select id from notice_delivery where notice_id = ? and channel = 'SMS'",
                Long.class,
                q -> q.param(notice));
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("insert into notice_segment (gateway_id, delivery_id, unit_id) values ('second', ?, 118)")
                .param(delivery)
                .update());
        gateway.sendsReceipt(3, DeliveryReceiptState.DELIVRD);
        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("SENT");
        kit.bean(DeliveryReceipts.class).arrived("second", true, null);
        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("DELIVERED");
    }

    @Test
    void a_gateway_that_is_throttled_is_asked_again_later() {
        gateway.refuses(SMPPConstant.STAT_ESME_RTHROTTLED);
        long notice = tell(aPhone());
        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("QUEUED smpp.0x58");

        gateway.refuses(0);
        kit.pass(Duration.ofSeconds(5));
        kit.dispatch();

        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("SENT");
    }

    @Test
    void a_number_that_the_gateway_refuses_is_not_tried_again() {
        gateway.refuses(SMPPConstant.STAT_ESME_RINVDSTADR);

        long notice = tell(aPhone());

        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("FAILED smpp.0x0b");
    }

    @Test
    void a_line_that_drops_in_the_middle_is_bound_again_and_the_message_goes_out() throws Exception {
        gateway.dropsTheLineAfter(0);
        long notice = tell(aPhone());
        assertThat(kit.deliveries(notice, Channel.SMS).getFirst()).startsWith("QUEUED smpp.");
        assertThat(gateway.taken).isEmpty();

        awaitBound();
        kit.pass(Duration.ofSeconds(5));
        kit.dispatch();

        assertThat(kit.deliveries(notice, Channel.SMS)).containsExactly("SENT");
        assertThat(gateway.taken).hasSize(1);
    }

    @Test
    void without_a_line_a_message_waits() throws Exception {
        NoticesKit shut = NoticesKit.with(null, settings(gateway.port(), "wrong"), List.of());
        Actor here = shut.reachable(shut.aDissuader(), aPhone(), null);
        long notice = shut.told(shut.anUrgentNotice(here));
        shut.pass(Duration.ofSeconds(30));
        shut.dispatch();

        assertThat(shut.deliveries(notice, Channel.SMS)).containsExactly("QUEUED smpp.no-link");
        shut.close();
    }

    @Test
    void somebodys_phone_is_in_no_column_in_clear() {
        tell("+8613987654321");

        String columns = kit.one("""
                select coalesce(string_agg(t::text, ' '), '') from (
                    select r::text as t from notice_reach r
                    union all select d::text from notice_delivery d union all select n::text from notice n
                    union all select s::text from notice_segment s union all select a::text from audit_record a) all_rows""", String.class, q -> q);

        assertThat(columns).isNotEmpty().doesNotContain("13987654321");
    }

    @Test
    void a_sentence_is_cut_where_no_letter_breaks() {
        String text = "甲".repeat(66) + "𠮷" + "乙".repeat(10);

        SmsParts parts = SmsParts.of(text, 7);

        assertThat(parts.parts()).hasSize(2);
        assertThat(parts.parts().getFirst()).hasSize(6 + 66 * 2).startsWith(5, 0, 3, 7, 2, 1);
        assertThat(SmsParts.of("甲".repeat(70), 7).joined()).isFalse();
        assertThat(SmsParts.of("甲".repeat(71), 7).parts()).hasSize(2);
        assertThat(SmsParts.of("a".repeat(160), 7))
                .returns(false, SmsParts::ucs2)
                .returns(false, SmsParts::joined);
        assertThat(SmsParts.of("a".repeat(161), 7).parts()).hasSize(2);
        assertThat(SmsParts.of("case [1]", 7).ucs2())
                .as("not in the plain alphabet")
                .isTrue();
    }

    private long tell(String phone) {
        Actor here = kit.reachable(kit.aDissuader(), phone, null);
        long notice = kit.told(kit.anUrgentNotice(here).saying("case.clock-breached", Map.of("clock", "MEET")));
        kit.pass(Duration.ofSeconds(30));
        kit.dispatch();
        return notice;
    }

    private void awaitBound() throws InterruptedException {
        gateway.awaitBind();
        SmppLink link = kit.bean(SmppLink.class);
        for (int i = 0; i < 2_000_000 && link.session() == null; i++) {
            Thread.onSpinWait();
        }
        assertThat(link.session()).isNotNull();
    }

    private static String aPhone() {
        return "+86" + PHONES.incrementAndGet();
    }

    private static NoticeSettings.Smpp settings(int port, String password) {
        return new NoticeSettings.Smpp(
                "127.0.0.1", port, "forestall", password, null, "", "10690000", false, Duration.ofSeconds(30));
    }
}
