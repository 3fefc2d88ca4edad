package org.forestall.server.iso20022;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank found, as it says it.
 *
 * @param status of the answer: COMP, PART or NRES
 * @param notes what the bank says besides, and the status of what it did not find
 */
record AccountFacts(
        String status, @Nullable Holder holder, @Nullable Sum balance, List<Movement> movements, List<String> notes) {

    record Holder(
            String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String openedOn) {}

    record Sum(BigDecimal amount, String currency) {}

    /**
     * @param direction IN or OUT
     * @param bank the other side's, by code
     */
    record Movement(
            String at,
            String direction,
            Sum sum,
            @Nullable String bank,
            @Nullable String account,
            @Nullable String name) {}
}
