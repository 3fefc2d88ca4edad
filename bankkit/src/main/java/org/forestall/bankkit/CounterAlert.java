package org.forestall.bankkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teller's cry for help: somebody at the counter, or online, may be about to pay a fraudster.
 *
 * @param id made once by the bank; the police take one alert per id
 * @param branchCode the bank's own code of the branch
 * @param phone of the customer, sealed or plain as bank and police agreed
 * @param idNumber likewise
 * @param account likewise
 * @param name likewise
 * @param amountMinor asked for, in the currency's minor unit
 * @param currency ISO 4217
 * @param answers what the customer said to the counter's questions, in order
 * @param note the teller's own words
 * @param at when it happened
 */
public record CounterAlert(
        UUID id,
        String branchCode,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String account,
        @Nullable String name,
        long amountMinor,
        String currency,
        List<String> answers,
        String note,
        Instant at) {

    public CounterAlert {
        answers = List.copyOf(answers);
        if (amountMinor < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + amountMinor);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a currency of ISO 4217: " + currency);
        }
    }

    /** Says nothing of the person, since it may reach a log. */
    @Override
    public String toString() {
        return "CounterAlert[" + id + " of branch " + branchCode + "]";
    }

    String json() {
        List<String> fields = new ArrayList<>();
        text(fields, "id", id.toString());
        text(fields, "branchCode", branchCode);
        text(fields, "phone", phone);
        text(fields, "idNumber", idNumber);
        text(fields, "account", account);
        text(fields, "name", name);
        fields.add("\"amountMinor\":" + amountMinor);
        text(fields, "currency", currency);
        fields.add("\"answers\":["
                + String.join(",", answers.stream().map(CounterAlert::quoted).toList()) + "]");
        text(fields, "note", note);
        text(fields, "at", at.toString());
        return "{" + String.join(",", fields) + "}";
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
