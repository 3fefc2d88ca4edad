package org.forestall.bankkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teller's cry for help: somebody at the counter, or online, may be about to pay a fraudster.
 *
 * @param id made once by the bank; the police take one alert per id
 * @param branch the bank's own code of the branch
 * @param customer who stands there, as far as the counter knows
 * @param watchValues the customer's values where the bank's copy of the watch reports them
 * @param amount asked for, in the currency's usual unit; null where nobody knows
 * @param channel a code of the lead format such as {@code CASH}; null where nobody knows
 * @param answers what the customer said, by the code of the counter's question
 * @param note the teller's own words; null for none
 * @param at when it happened
 */
public record CounterAlert(
        UUID id,
        String branch,
        Customer customer,
        List<Long> watchValues,
        @Nullable BigDecimal amount,
        @Nullable String channel,
        Map<String, String> answers,
        @Nullable String note,
        Instant at) {

    public CounterAlert {
        watchValues = List.copyOf(watchValues);
        answers = Map.copyOf(answers);
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
    }

    /** Somebody at a counter. */
    public record Customer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber) {

        /** Says nothing of the person, since it may reach a log. */
        @Override
        public String toString() {
            return "Customer";
        }
    }

    /** Says nothing of the person, since it may reach a log. */
    @Override
    public String toString() {
        return "CounterAlert[" + id + " of branch " + branch + "]";
    }

    String json() {
        List<String> fields = new ArrayList<>();
        text(fields, "id", id.toString());
        text(fields, "branch", branch);
        List<String> who = new ArrayList<>();
        text(who, "name", customer.name());
        text(who, "phone", customer.phone());
        text(who, "idNumber", customer.idNumber());
        fields.add("\"customer\":{" + String.join(",", who) + "}");
        fields.add("\"watchValues\":" + watchValues);
        text(fields, "amount", amount == null ? null : amount.toPlainString());
        text(fields, "channel", channel);
        fields.add("\"answers\":["
                + String.join(
                        ",",
                        answers.entrySet().stream().map(CounterAlert::answer).toList()) + "]");
        text(fields, "note", note);
        text(fields, "at", at.toString());
        return "{" + String.join(",", fields) + "}";
    }

    private static String answer(Map.Entry<String, String> said) {
        return "{\"question\":" + quoted(said.getKey()) + ",\"answer\":" + quoted(said.getValue()) + "}";
    }

    private static void text(List<String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add("\"" + name + "\":" + quoted(value));
        }
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
