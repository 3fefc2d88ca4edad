package org.forestall.server.orders;

import java.io.InputStream;
import java.util.function.Function;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.banks.BankSignature;
import org.forestall.server.platform.BoundedBody;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of a bank's answer before anybody believes it: bounded, signed over the very bytes, and then read.
 *
 * <p>Refuses with what BankSignature refuses with, and as any body that is too large or no JSON of the form.
 */
@Component
class HearAnswer {

    private static final int LARGEST = 64 * 1024;

    private final BankSignature signature;
    private final JsonMapper json;

    HearAnswer(BankSignature signature, JsonMapper json) {
        this.signature = signature;
        this.json = json;
    }

    AnswerOrder.Said hear(Actor bank, Function<String, @Nullable String> header, InputStream in) {
        bank.require(Permission.BANK_SPEAK);
        byte[] body = BoundedBody.read(in, LARGEST, PlatformRefusal.BODY_TOO_LARGE);
        signature.requireOfDelivery(bank, header, body);
        AnswerOrder.Said said = read(body);
        if (said == null) {
            throw new Refused(PlatformRefusal.BODY_UNREADABLE);
        }
        return said;
    }

    /** Null where the body is the word null. */
    private AnswerOrder.@Nullable Said read(byte[] body) {
        try {
            return json.readValue(body, AnswerOrder.Said.class);
        } catch (JacksonException e) {
            throw new Refused(PlatformRefusal.BODY_UNREADABLE);
        }
    }
}
