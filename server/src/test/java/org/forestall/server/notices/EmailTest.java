package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmailTest {

    private static final ServerSetup SETUP = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail POST = started();
    private static final int PORT = POST.getSmtp().getPort();
    private static final NoticesKit KIT = NoticesKit.with(server(PORT), null, List.of());

    @AfterAll
    static void close() {
        POST.stop();
    }

    @Test
    void an_e_mail_says_the_sentence_with_the_cases_number_and_no_link() throws Exception {
        Actor here = KIT.reachable(KIT.aDissuader(), null, "first@station.example");
        long notice = KIT.told(KIT.anUrgentNotice(here));
        KIT.pass(Duration.ofSeconds(120));
        KIT.dispatch();

        MimeMessage mail = to("first@station.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("【紧急】案件1001“见面”时限已超。");
        assertThat(mail.getContent().toString().strip()).isEqualTo("案件1001“见面”时限已超。");
        assertThat(mail.getFrom()[0]).hasToString("notices@forestall.example");
        assertThat(mail.getMessageID()).matches("<notice-[0-9]+@forestall>");
        assertThat(KIT.deliveries(notice, Channel.EMAIL)).containsExactly("SENT");
    }

    @Test
    void somebody_without_an_address_fails_this_rung_and_harms_no_ones_health() {
        long notice = KIT.told(KIT.anUrgentNotice(KIT.aDissuader()));
        KIT.pass(Duration.ofSeconds(120));
        KIT.dispatch();

        assertThat(KIT.deliveries(notice, Channel.EMAIL)).containsExactly("FAILED no-address");
        assertThat(health(KIT, Channel.EMAIL).lastError()).isNull();
    }

    @Test
    void somebody_who_has_gone_off_duty_meanwhile_is_left_in_peace() throws Exception {
        Actor here = KIT.reachable(KIT.aDissuader(), null, "gone@station.example");
        long notice = KIT.told(KIT.anUrgentNotice(here));
        KIT.goesOffDuty(here);
        KIT.pass(Duration.ofSeconds(120));
        KIT.dispatch();

        assertThat(to("gone@station.example")).isEmpty();
        assertThat(KIT.deliveries(notice, Channel.EMAIL)).containsExactly("SKIPPED off-duty");
    }

    @Test
    void a_mail_server_that_is_down_is_tried_again_and_its_health_says_so() throws Exception {
        GreenMail other = started();
        int port = other.getSmtp().getPort();
        other.stop();
        NoticesKit kit = NoticesKit.with(server(port), null, List.of());
        Actor here = kit.reachable(kit.aDissuader(), null, "patient@station.example");
        long notice = kit.told(kit.anUrgentNotice(here));
        kit.pass(Duration.ofSeconds(120));
        kit.dispatch();

        assertThat(kit.deliveries(notice, Channel.EMAIL)).containsExactly("QUEUED smtp.unreachable");
        assertThat(health(kit, Channel.EMAIL))
                .returns("smtp.unreachable", ChannelsController.View::lastError)
                .returns(1, ChannelsController.View::failuresInARow)
                .returns(1, ChannelsController.View::waiting);

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            kit.pass(Duration.ofSeconds(5));
            kit.dispatch();
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(kit.deliveries(notice, Channel.EMAIL)).containsExactly("SENT");
            assertThat(health(kit, Channel.EMAIL).failuresInARow()).isZero();
        } finally {
            back.stop();
        }
    }

    @Test
    void a_mail_server_without_encryption_gets_no_mail_where_encryption_is_asked_for() {
        NoticeSettings.Smtp strict = new NoticeSettings.Smtp(
                "127.0.0.1", PORT, "notices@forestall.example", NoticeSettings.Encryption.STARTTLS, null, null, null);
        NoticesKit kit = NoticesKit.with(strict, null, List.of());
        Actor here = kit.reachable(kit.aDissuader(), null, "secret@station.example");
        long notice = kit.told(kit.anUrgentNotice(here));
        kit.pass(Duration.ofSeconds(120));
        kit.dispatch();

        assertThat(kit.deliveries(notice, Channel.EMAIL).getFirst()).startsWith("QUEUED smtp.");
    }

    @Test
    void the_administrator_tries_the_channel_and_only_he() throws Exception {
        Actor administrator =
                KIT.reachable(KIT.somebody(Role.ADMINISTRATOR, 10), null, "administrator@station.example");

        assertThat(KIT.bean(TryChannel.class).send(administrator, Channel.EMAIL))
                .isEqualTo(new TryChannel.Answer(true, null));
        assertThat(to("administrator@station.example").getFirst().getSubject()).contains("测试");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> KIT.bean(TryChannel.class).send(KIT.aDissuader(), Channel.EMAIL)))
                .hasMessage("access.not-allowed");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> KIT.bean(TryChannel.class).send(administrator, Channel.SMS)))
                .hasMessage("notice.channel-off");
    }

    @Test
    void a_secret_is_in_no_settings_text() {
        NoticeSettings settings = new NoticeSettings(
                java.util.Locale.CHINESE,
                java.util.Map.of(),
                new NoticeSettings.Smtp(
                        "mail.example", 587, "a@b.example", NoticeSettings.Encryption.TLS, "user", "hush", null),
                null,
                List.of(new NoticeSettings.Webhook("group", "https://chat.example", null, "whsec_hush", null)));

        assertThat(settings.toString()).doesNotContain("hush");
    }

    private static List<MimeMessage> to(String address) {
        return java.util.Arrays.stream(POST.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static ChannelsController.View health(NoticesKit kit, Channel channel) {
        Actor administrator = kit.somebody(Role.ADMINISTRATOR, 10);
        return java.util.Objects.requireNonNull(
                        kit.bean(ChannelsController.class).list(administrator).items())
                .stream()
                .filter(view -> view.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static GreenMail started() {
        GreenMail post = new GreenMail(SETUP);
        post.start();
        return post;
    }

    private static NoticeSettings.Smtp server(int port) {
        return new NoticeSettings.Smtp(
                "127.0.0.1", port, "notices@forestall.example", NoticeSettings.Encryption.NONE, null, null, null);
    }
}
