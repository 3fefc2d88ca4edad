package org.forestall.server.cli;

import tools.jackson.databind.JsonNode;

/** Turns a server's refusal (RFC 9457) into a sentence with advice. */
final class Refusals {

    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_ALLOWED = 403;
    private static final int TOO_LARGE = 413;

    private Refusals() {}

    static String sentence(int status, JsonNode problem) {
        String detail = first(problem, "detail", "title");
        String advice = first(problem, "advice");
        String said = detail.isEmpty() ? "it answered " + status : detail;
        return "The server refused the import: " + ended(said) + " " + (advice.isEmpty() ? own(status) : ended(advice));
    }

    private static String own(int status) {
        return switch (status) {
            case NOT_SIGNED_IN ->
                "The token does not fit: name this server's data folder with --data, or set FORESTALL_TOKEN.";
            case NOT_ALLOWED -> "This token may not import: use the server's own, from its data folder (--data).";
            case TOO_LARGE -> "Split the file into parts and import them one after the other.";
            default -> "Mend that and import the file again.";
        };
    }

    private static String first(JsonNode problem, String... fields) {
        for (String field : fields) {
            String text = problem.path(field).asString("");
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?。！？]$") ? sentence : sentence + ".";
    }
}
