package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the police's message says, as far as the bank needs it: a CloudEvents envelope around an order.
 *
 * @param type such as {@code org.forestall.order.placed}
 */
record OrderWord(String type, Data data) {

    /** The type of a stop that came as camt.056. */
    static final String STOP_OF_ISO = "iso20022.placed";

    private static final Set<String> KINDS = Set.of("placed", "renewed", "lifted", "varied");

    /**
     * The order.
     *
     * @param scope how far it reaches: {@code ACCOUNT}, {@code AMOUNT} or {@code CUSTOMER}
     * @param amount null where the whole account is meant
     * @param until when it ends, as far as the police know
     * @param replaces the order that this one takes the place of
     */
    record Data(
            UUID order,
            String kind,
            String scope,
            String account,
            String holder,
            @Nullable BigDecimal amount,
            @Nullable Instant transferredAt,
            @Nullable Instant until,
            @Nullable BigDecimal essentialExpenses,
            @Nullable UUID replaces) {}

    /** Whether everything is there that the bank acts by; what was read may lack it. */
    boolean isWhole() {
        return type != null
                && data != null
                && Stream.of(data.order(), data.kind(), data.scope(), data.account(), data.holder())
                        .allMatch(Objects::nonNull)
                && KINDS.contains(kind());
    }

    /** The form that it came in, and its answer goes back in; null for the usual one. */
    @Nullable
    String form() {
        return type.equals(STOP_OF_ISO) ? Reply.ISO_20022 : null;
    }

    /** The last word of the type. */
    String kind() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
