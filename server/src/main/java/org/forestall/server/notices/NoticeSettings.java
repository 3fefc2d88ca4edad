package org.forestall.server.notices;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told. A channel that is not set here is off. Secrets come from a file or the environment and are never
 * shown: not in the database, not in logs, not in {@code toString}.
 *
 * @param language of text messages, e-mails and chat: zh or en
 * @param ladder for each urgency the channels in turn, counted from the notice
 * @param smtp the mail server; none means no e-mail
 * @param smpp the text message gateway; none means no text messages
 * @param webhooks the work groups' chats
 */
@ConfigurationProperties("forestall.notices")
record NoticeSettings(
        @DefaultValue("zh") Locale language,
        @DefaultValue Map<Urgency, List<Rung>> ladder,
        @Nullable Smtp smtp,
        @Nullable Smpp smpp,
        @DefaultValue List<Webhook> webhooks) {

    NoticeSettings {
        Map<Urgency, List<Rung>> full = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            full.put(urgency, List.copyOf(ladder.getOrDefault(urgency, List.of(Rung.SCREEN))));
        }
        ladder = Map.copyOf(full);
        webhooks = List.copyOf(webhooks);
    }

    /** The rungs of this urgency, in their order. */
    List<Rung> rungs(Urgency urgency) {
        return ladder.getOrDefault(urgency, List.of(Rung.SCREEN));
    }

    /**
     * One step of a ladder.
     *
     * @param after how long after the notice, unless somebody has acknowledged by then
     */
    record Rung(Channel channel, @DefaultValue("0s") Duration after) {

        static final Rung SCREEN = new Rung(Channel.BROWSER, Duration.ZERO);
    }

    /** How the line to the mail server is kept from readers. */
    enum Encryption {
        /** TLS from the first byte. */
        TLS,
        /** STARTTLS, and no mail without it. */
        STARTTLS,
        /** None: for a mail server on the same machine. */
        NONE
    }

    /**
     * @param from the sender's address
     * @param username none where the server asks for none
     * @param passwordFile a file that holds the password; goes before {@code password}
     */
    record Smtp(
            String host,
            @DefaultValue("587") int port,
            String from,
            @DefaultValue("STARTTLS") Encryption encryption,
            @Nullable String username,
            @Nullable String password,
            @Nullable String passwordFile) {

        @Nullable
        String secret() {
            return Secrets.read(password, passwordFile);
        }

        @Override
        public String toString() {
            return "smtp " + host + ":" + port;
        }
    }

    /**
     * @param systemId the name the gateway knows us by
     * @param source the sender that people's phones show
     * @param tls whether the line is encrypted
     * @param enquireLink how often a silent line is tried
     */
    record Smpp(
            String host,
            @DefaultValue("2775") int port,
            String systemId,
            @Nullable String password,
            @Nullable String passwordFile,
            @DefaultValue("") String systemType,
            @DefaultValue("") String source,
            @DefaultValue("false") boolean tls,
            @DefaultValue("30s") Duration enquireLink) {

        String secret() {
            String secret = Secrets.read(password, passwordFile);
            return secret == null ? "" : secret;
        }

        @Override
        public String toString() {
            return "smpp " + host + ":" + port;
        }
    }

    /**
     * @param name what the administrator calls it
     * @param unit hears of this unit and those below; all when none is given
     * @param secret {@code whsec_} and base 64, as the Standard Webhooks have it
     */
    record Webhook(
            String name,
            String url,
            @Nullable Integer unit,
            @Nullable String secret,
            @Nullable String secretFile) {

        String key() {
            String key = Secrets.read(secret, secretFile);
            if (key == null) {
                throw new IllegalStateException("the webhook " + name + " has no secret");
            }
            return key;
        }

        @Override
        public String toString() {
            return "webhook " + name;
        }
    }
}
