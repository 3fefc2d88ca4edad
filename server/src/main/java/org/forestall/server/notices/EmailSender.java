package org.forestall.server.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends e-mail through the administrator's mail server (SMTP). A message sent again carries the same Message-ID. */
@Component
class EmailSender implements Sender {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "8000";

    private final NoticeSettings.@Nullable Smtp smtp;
    private final Locale language;
    private final NoticeTexts texts;
    private final StaffReach reach;

    EmailSender(NoticeSettings settings, NoticeTexts texts, StaffReach reach) {
        this.smtp = settings.smtp();
        this.language = settings.language();
        this.texts = texts;
        this.reach = reach;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean on() {
        return smtp != null;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        NoticeSettings.Smtp server = Objects.requireNonNull(smtp);
        String address = reach.of(Objects.requireNonNull(outgoing.staffId())).email();
        if (address == null) {
            return new Outcome.Rejected(StaffReach.NO_ADDRESS);
        }
        try {
            hand(server, address, outgoing);
            return Outcome.Accepted.HANDED_OVER;
        } catch (AuthenticationFailedException refused) {
            return new Outcome.TryAgain("smtp.sign-in");
        } catch (MessagingException fault) {
            return outcome(fault);
        }
    }

    private void hand(NoticeSettings.Smtp server, String address, Outgoing outgoing) throws MessagingException {
        Session session = Session.getInstance(properties(server));
        String messageId = "<notice-" + outgoing.deliveryId() + "@forestall>";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        NoticeTexts.Text text = texts.of(outgoing.said(), language);
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(text.line(), StandardCharsets.UTF_8.name());
        message.setText(text.sentence(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(outgoing.said().createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        try (Transport transport =
                session.getTransport(server.encryption() == NoticeSettings.Encryption.TLS ? "smtps" : "smtp")) {
            transport.connect(server.host(), server.port(), server.username(), server.secret());
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Properties properties(NoticeSettings.Smtp server) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
            properties.put(protocol + "timeout", ANSWER_MILLIS);
            properties.put(protocol + "writetimeout", ANSWER_MILLIS);
            properties.put(protocol + "ssl.checkserveridentity", "true");
            properties.put(protocol + "auth", String.valueOf(server.username() != null));
        }
        boolean upgraded = server.encryption() == NoticeSettings.Encryption.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(upgraded));
        properties.put("mail.smtp.starttls.required", String.valueOf(upgraded));
        return properties;
    }

    private static Outcome outcome(MessagingException fault) {
        for (Exception link = fault;
                link != null;
                link = link instanceof MessagingException m ? m.getNextException() : null) {
            int code = replyCode(link);
            if (code >= 500) {
                return new Outcome.Rejected("smtp." + code);
            }
            if (code > 0) {
                return new Outcome.TryAgain("smtp." + code);
            }
        }
        return fault instanceof SendFailedException
                ? new Outcome.TryAgain("smtp.refused")
                : new Outcome.TryAgain("smtp.unreachable");
    }

    private static int replyCode(Exception fault) {
        return switch (fault) {
            case SMTPSendFailedException refused when refused.getNextException() == null -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }
}
