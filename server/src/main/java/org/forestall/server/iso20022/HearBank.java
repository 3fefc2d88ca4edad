package org.forestall.server.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.forestall.bankkit.SignatureRefused;
import org.forestall.bankkit.Signatures;
import org.forestall.bankkit.SigningKey;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.banks.Banks;
import org.forestall.server.banks.DeliveryTarget;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of every message from a bank: bounded, signed by this bank just now, harmless as XML, one of the messages that are
 * wanted, and by its schema.
 *
 * <p>Refuses with TOO_LARGE, SIGNATURE, SIGNATURE_TIME, UNSAFE, OTHER_MESSAGE, SCHEMA.
 */
@Component
class HearBank {

    private static final String SECRET = "whsec_";

    private final Banks banks;
    private final Schemas schemas;
    private final Transactions transactions;
    private final InstantSource clock;

    HearBank(Banks banks, Schemas schemas, Transactions transactions, InstantSource clock) {
        this.banks = banks;
        this.schemas = schemas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A message that may be read. */
    record Heard(IsoMessage message, String text) {}

    Heard hear(Actor bank, Function<String, @Nullable String> header, InputStream in, IsoMessage... wanted) {
        bank.require(Permission.BANK_SPEAK);
        byte[] body = bounded(in);
        requireSignature(bank, header, body);
        SafeXml xml = SafeXml.read(body);
        IsoMessage message = Arrays.stream(wanted)
                .filter(one -> one.namespace().equals(xml.namespace()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        IsoRefusal.OTHER_MESSAGE,
                        java.util.Map.of(
                                "wanted",
                                Arrays.stream(wanted)
                                        .map(IsoMessage::identifier)
                                        .toList())));
        schemas.check(message, xml.text());
        return new Heard(message, xml.text());
    }

    private static byte[] bounded(InputStream in) {
        try {
            byte[] body = in.readNBytes(SafeXml.LARGEST + 1);
            if (body.length > SafeXml.LARGEST) {
                throw new Refused(IsoRefusal.TOO_LARGE);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSignature(Actor bank, Function<String, @Nullable String> header, byte[] body) {
        List<String> secrets = transactions
                .in(RowScope.all(), () -> banks.deliveryTarget(Math.toIntExact(bank.id()), clock.instant()))
                .map(DeliveryTarget::secrets)
                .orElse(List.of());
        try {
            signatures(secrets, clock).verify(header, body);
        } catch (SignatureRefused refused) {
            throw new Refused(
                    switch (refused.reason()) {
                        case STALE, FROM_THE_FUTURE -> IsoRefusal.SIGNATURE_TIME;
                        case MISSING_HEADER, WRONG_SIGNATURE, REVOKED_KEY -> IsoRefusal.SIGNATURE;
                    });
        }
    }

    /**
     * What believes these secrets. Which of them count now, the bank's target has decided: a key with an end of its own could
     * be over between two looks at the clock.
     */
    static Signatures signatures(List<String> secrets, InstantSource clock) {
        return new Signatures(secrets.stream().map(HearBank::key).toList(), clock.withZone(ZoneOffset.UTC));
    }

    private static SigningKey key(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        return new SigningKey("delivery", bytes, Instant.MIN, Instant.MAX, false);
    }
}
