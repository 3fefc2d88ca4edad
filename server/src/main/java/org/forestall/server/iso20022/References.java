package org.forestall.server.iso20022;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Our numbers as they stand in messages, which have room for 35 characters: a UUID without its dashes. */
final class References {

    private References() {}

    static String written(UUID id) {
        return id.toString().replace("-", "");
    }

    static Optional<UUID> read(String written) {
        String plain = written.strip().replace("-", "").toLowerCase(Locale.ROOT);
        return plain.matches("[0-9a-f]{32}")
                ? Optional.of(UUID.fromString(plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")))
                : Optional.empty();
    }

    /** A bank's own number, which may be any text, as ours: the same for the same. */
    static UUID ofBanksNumber(IsoMessage message, String number) {
        return UUID.nameUUIDFromBytes((message.identifier() + ":" + number).getBytes(StandardCharsets.UTF_8));
    }
}
