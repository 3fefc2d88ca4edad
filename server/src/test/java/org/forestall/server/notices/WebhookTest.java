package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.WebhookSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final WebhookReceiver CHAT = new WebhookReceiver();
    private static final NoticesKit KIT = NoticesKit.with(null, null, List.of(CHAT.hook()));

    @AfterAll
    static void close() {
        CHAT.close();
    }

    @BeforeEach
    void nothing_is_left_of_the_test_before() {
        CHAT.answers(200, Map.of());
        KIT.leasesRunOut();
        KIT.dispatch();
        CHAT.heard.clear();
    }

    @Test
    void the_group_hears_when_nobody_has_acknowledged_after_its_time() {
        long notice = KIT.told(KIT.anUrgentNotice(KIT.aDissuader()));

        KIT.pass(Duration.ofSeconds(59));
        KIT.dispatch();
        assertThat(CHAT.heard).isEmpty();
        KIT.pass(Duration.ofSeconds(1));
        KIT.dispatch();
        KIT.dispatch();

        assertThat(CHAT.heard).singleElement().satisfies(heard -> {
            assertThat(heard.path()).isEqualTo("/chat");
            assertThat(heard.body())
                    .contains("案件1001“见面”时限已超")
                    .contains("\"notice\":" + notice)
                    .doesNotContain("http");
        });
        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("DELIVERED");
    }

    @Test
    void the_group_does_not_hear_what_somebody_has_acknowledged() {
        Actor here = KIT.aDissuader();
        long notice = KIT.told(KIT.anUrgentNotice(here));
        KIT.acknowledge(here, notice);

        KIT.pass(Duration.ofMinutes(1));
        KIT.dispatch();

        assertThat(CHAT.heard).isEmpty();
        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("SKIPPED acknowledged");
    }

    @Test
    void the_receiver_can_verify_id_time_and_body() {
        tellTheGroup();

        WebhookReceiver.Heard heard = CHAT.heard.getFirst();
        assertThat(heard.timestamp()).isEqualTo(String.valueOf(KIT.now().getEpochSecond()));
        assertThat(heard.signature())
                .isEqualTo(WebhookSignature.of(WebhookReceiver.SECRET)
                        .sign(heard.id(), Long.parseLong(heard.timestamp()), heard.body()));
    }

    @Test
    void the_signature_is_that_of_the_standards_own_example() {
        assertThat(WebhookSignature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThatThrownBy(() -> WebhookSignature.of("whsec_c2hvcnQ="))
                .hasMessageContaining("24 to 64 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void a_chat_that_is_broken_is_asked_again_later_under_the_same_id() {
        CHAT.answers(500, Map.of());
        long notice = tellTheGroup();
        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("QUEUED webhook.500");

        CHAT.answers(200, Map.of());
        KIT.dispatch();
        assertThat(CHAT.heard).as("not before its time").hasSize(1);
        KIT.pass(Duration.ofSeconds(5));
        KIT.dispatch();

        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("DELIVERED");
        assertThat(CHAT.heard)
                .extracting(WebhookReceiver.Heard::id)
                .hasSize(2)
                .containsOnly(CHAT.heard.getFirst().id());
    }

    @Test
    void a_chat_that_asks_for_time_gets_it() {
        CHAT.answers(429, Map.of("Retry-After", "90"));
        long notice = tellTheGroup();
        CHAT.answers(200, Map.of());

        KIT.pass(Duration.ofSeconds(89));
        KIT.dispatch();
        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("QUEUED webhook.429");
        KIT.pass(Duration.ofSeconds(1));
        KIT.dispatch();

        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("DELIVERED");
    }

    @Test
    void a_redirect_is_never_followed() {
        try (WebhookReceiver elsewhere = new WebhookReceiver()) {
            CHAT.answers(307, Map.of("Location", elsewhere.address() + "/stolen"));

            long notice = tellTheGroup();

            assertThat(elsewhere.heard).isEmpty();
            assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("FAILED webhook.307");
        }
    }

    @Test
    void a_chat_that_stays_broken_is_given_up_after_ten_attempts() {
        CHAT.answers(503, Map.of());
        long notice = tellTheGroup();

        for (int i = 0; i < 20; i++) {
            KIT.pass(Duration.ofMinutes(5));
            KIT.dispatch();
        }

        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("FAILED webhook.503");
        assertThat(CHAT.heard).hasSize(10);
    }

    @Test
    void a_process_killed_between_taking_and_sending_loses_nothing_and_nobodys_list_doubles() {
        Actor here = KIT.aDissuader();
        long notice = KIT.told(KIT.anUrgentNotice(here));
        KIT.pass(Duration.ofMinutes(1));
        DeliveryStore store = KIT.bean(DeliveryStore.class);
        KIT.database.inAll(() -> store.claim(Channel.WEBHOOK, KIT.now(), 10));

        KIT.dispatch();
        assertThat(CHAT.heard).as("held by the one that died").isEmpty();
        KIT.leasesRunOut();
        KIT.dispatch();

        assertThat(CHAT.heard).hasSize(1);
        assertThat(KIT.deliveries(notice, Channel.WEBHOOK)).containsExactly("DELIVERED");
        assertThat(KIT.listOf(here)).hasSize(1);
    }

    @Test
    void a_process_killed_between_sending_and_keeping_it_sends_again_under_the_same_id() {
        KIT.told(KIT.anUrgentNotice(KIT.aDissuader()));
        KIT.pass(Duration.ofMinutes(1));
        KIT.database
                .inAll(() -> KIT.bean(DeliveryStore.class).claim(Channel.WEBHOOK, KIT.now(), 10))
                .forEach(KIT.bean(WebhookSender.class)::send);

        KIT.leasesRunOut();
        KIT.dispatch();

        assertThat(CHAT.heard).hasSize(2);
        assertThat(CHAT.heard.get(1).id()).isEqualTo(CHAT.heard.get(0).id());
    }

    @Test
    void a_node_whose_clock_runs_ahead_does_not_take_what_another_holds() {
        KIT.told(KIT.anUrgentNotice(KIT.aDissuader()));
        KIT.pass(Duration.ofMinutes(1));
        KIT.database.inAll(() -> KIT.bean(DeliveryStore.class).claim(Channel.WEBHOOK, KIT.now(), 10));

        KIT.pass(Duration.ofHours(1));
        KIT.dispatch();

        assertThat(CHAT.heard).isEmpty();
    }

    @Test
    void only_the_chats_of_the_units_above_hear_of_a_unit() {
        try (WebhookReceiver theirs = new WebhookReceiver()) {
            NoticesKit kit = NoticesKit.with(
                    null,
                    null,
                    List.of(
                            new NoticeSettings.Webhook("theirs", theirs.address(), 105, WebhookReceiver.SECRET, null),
                            new NoticeSettings.Webhook(
                                    "ours", CHAT.address(), NoticesKit.STATION, WebhookReceiver.SECRET, null)));
            kit.told(kit.anUrgentNotice(kit.aDissuader()));
            kit.pass(Duration.ofMinutes(1));
            kit.dispatch();

            assertThat(CHAT.heard).hasSize(1);
            assertThat(theirs.heard).isEmpty();
        }
    }

    private long tellTheGroup() {
        long notice = KIT.told(KIT.anUrgentNotice(KIT.aDissuader()));
        KIT.pass(Duration.ofMinutes(1));
        KIT.dispatch();
        return notice;
    }
}
