package org.forestall.server.notices;

import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends text messages through the gateway. */
@Component
class SmsSender implements Sender {

    private final SmsGateway gateway;
    private final Locale language;
    private final NoticeTexts texts;
    private final StaffReach reach;

    SmsSender(SmsGateway gateway, NoticeSettings settings, NoticeTexts texts, StaffReach reach) {
        this.gateway = gateway;
        this.language = settings.language();
        this.texts = texts;
        this.reach = reach;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean on() {
        return gateway.on();
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        String phone = reach.of(Objects.requireNonNull(outgoing.staffId())).phone();
        return phone == null
                ? new Outcome.Rejected(StaffReach.NO_ADDRESS)
                : gateway.submit(phone, texts.of(outgoing.said(), language).line());
    }
}
