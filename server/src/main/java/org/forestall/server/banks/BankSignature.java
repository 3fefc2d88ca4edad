package org.forestall.server.banks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.forestall.bankkit.SignatureRefused;
import org.forestall.bankkit.Signatures;
import org.forestall.bankkit.SigningKey;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a message is the bank's own and of now: signed by the Standard Webhooks with the secret that signs what the bank is
 * sent. A key alone may have been stolen; what is signed cannot be changed on its way.
 *
 * <p>Refuses with SIGNATURE, SIGNATURE_TIME; how far a clock is off that signed rightly at another time stands with the bank.
 */
@Component
public class BankSignature {

    private static final String SECRET = "whsec_";

    private final Banks banks;
    private final Transactions transactions;
    private final InstantSource clock;

    BankSignature(Banks banks, Transactions transactions, InstantSource clock) {
        this.banks = banks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param header gives a header by its name in lower case, null where it is absent */
    public void require(Actor bank, Function<String, @Nullable String> header, byte[] body) {
        check(bank, secrets(bank), header, body);
    }

    /** The same; a bank that is sent nothing has no secret, and its key is enough. */
    public void requireOfDelivery(Actor bank, Function<String, @Nullable String> header, byte[] body) {
        List<String> secrets = secrets(bank);
        if (!secrets.isEmpty()) {
            check(bank, secrets, header, body);
        }
    }

    private List<String> secrets(Actor bank) {
        Instant now = clock.instant();
        return transactions
                .in(RowScope.all(), () -> banks.deliveryTarget(idOf(bank), now))
                .map(DeliveryTarget::secrets)
                .orElse(List.of());
    }

    private void check(Actor bank, List<String> secrets, Function<String, @Nullable String> header, byte[] body) {
        Instant now = clock.instant();
        try {
            signatures(secrets, now).verify(header, body);
        } catch (SignatureRefused refused) {
            throw switch (refused.reason()) {
                case STALE, FROM_THE_FUTURE -> {
                    noteClock(bank, secrets, header, body, now);
                    yield new Refused(BankRefusal.SIGNATURE_TIME);
                }
                case MISSING_HEADER, WRONG_SIGNATURE, REVOKED_KEY -> new Refused(BankRefusal.SIGNATURE);
            };
        }
    }

    /** The people on duty see a clock that is off, if it is the bank's and not somebody's who plays old words again. */
    private void noteClock(
            Actor bank, List<String> secrets, Function<String, @Nullable String> header, byte[] body, Instant now) {
        try {
            Instant signed = Instant.ofEpochSecond(Long.parseLong(String.valueOf(header.apply(Signatures.TIMESTAMP))));
            signatures(secrets, signed).verify(header, body);
            int ahead = Math.toIntExact(Duration.between(now, signed).toSeconds());
            transactions.in(RowScope.all(), () -> {
                banks.heard(idOf(bank), now, ahead);
                return true;
            });
        } catch (SignatureRefused | DateTimeException | ArithmeticException notItsOwn) {
            // then it says nothing about the bank's clock
        }
    }

    /** Which secrets count now, the bank's target has decided. */
    private static Signatures signatures(List<String> secrets, Instant at) {
        List<SigningKey> keys = secrets.stream()
                .map(secret -> new SigningKey(
                        "delivery",
                        Base64.getDecoder().decode(secret.substring(SECRET.length())),
                        at,
                        at.plusSeconds(1),
                        false))
                .toList();
        return new Signatures(keys, Clock.fixed(at, ZoneOffset.UTC));
    }

    private static int idOf(Actor bank) {
        return Math.toIntExact(bank.id());
    }
}
