package org.forestall.server.iso20022;

import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.banks.BankSignature;
import org.forestall.server.platform.BoundedBody;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of every message from a bank: bounded, signed by this bank just now, harmless as XML, one of the messages that are
 * wanted, and by its schema.
 *
 * <p>Refuses with TOO_LARGE, what BankSignature refuses with, UNSAFE, OTHER_MESSAGE, SCHEMA.
 */
@Component
class HearBank {

    private final BankSignature signature;
    private final Schemas schemas;

    HearBank(BankSignature signature, Schemas schemas) {
        this.signature = signature;
        this.schemas = schemas;
    }

    /** A message that may be read. */
    record Heard(IsoMessage message, String text) {}

    Heard hear(Actor bank, Function<String, @Nullable String> header, InputStream in, IsoMessage... wanted) {
        bank.require(Permission.BANK_SPEAK);
        byte[] body = BoundedBody.read(in, SafeXml.LARGEST, IsoRefusal.TOO_LARGE);
        signature.require(bank, header, body);
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
}
