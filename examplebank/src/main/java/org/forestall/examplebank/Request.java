package org.forestall.examplebank;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a browser asks: where, with which fields, in which language. */
record Request(String method, String path, Map<String, String> fields, Texts texts) {

    private static final int LONGEST = 65_536;

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> fields = new HashMap<>();
        read(exchange.getRequestURI().getRawQuery(), fields);
        if (exchange.getRequestMethod().equals("POST")) {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
            read(new String(body, StandardCharsets.UTF_8), fields);
        }
        Texts texts = Texts.of(fields.get("lang"), exchange.getRequestHeaders().getFirst("Accept-Language"));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), Map.copyOf(fields), texts);
    }

    private static void read(@Nullable String encoded, Map<String, String> fields) {
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A field without blanks around it; empty where it is missing. */
    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    @Nullable
    String orNull(String name) {
        String value = field(name);
        return value.isEmpty() ? null : value;
    }

    @Nullable
    UUID id() {
        try {
            return UUID.fromString(field("id"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean isPost() {
        return method.equals("POST");
    }
}
