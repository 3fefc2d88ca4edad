package org.forestall.server.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a district sets for its contacts with persons at risk.
 *
 * @param sender the sender code of messages as registered with the carriers; no message leaves without one
 * @param evidenceAtMost how large a file of evidence may be
 * @param warning whether a new case's person is warned by a message that nobody has to send
 */
@ConfigurationProperties("forestall.contacts")
record ContactsSettings(
        @Nullable String sender,
        @DefaultValue("50MB") DataSize evidenceAtMost,
        @DefaultValue("PROFILE") Warning warning) {

    /** When the message goes out by rule. */
    enum Warning {
        /** For the grades that the profile names. */
        PROFILE,
        /** For every grade. */
        ON,
        OFF
    }
}
