package org.forestall.server.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers imports as the contract says, from a script of answers, and keeps what it was sent. */
final class ContractServer implements AutoCloseable {

    static final String TOKEN = "token-of-the-data-folder";

    private final HttpServer http;
    private final Deque<String> states = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private String refusal = "";
    private int refusalStatus;
    private String verdicts = "";
    private volatile String received = "";

    ContractServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/imports", this::answer);
        http.start();
    }

    /** What the import looks like at each question, beginning with the answer to the file itself. */
    ContractServer goingThrough(String... answers) {
        states.addAll(List.of(answers));
        return this;
    }

    ContractServer refusing(int status, String problem) {
        refusalStatus = status;
        refusal = problem;
        return this;
    }

    ContractServer withVerdicts(String csv) {
        verdicts = csv;
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String received() {
        return received;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    static String state(String state, int received, String counts) {
        return "{\"id\":\"7\",\"state\":\"" + state + "\",\"bytesTotal\":100,\"bytesRead\":50,\"received\":" + received
                + counts + "}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            send(exchange, 401, "{\"status\":401,\"title\":\"Not signed in\",\"code\":\"session.none\"}");
        } else if (refusalStatus != 0) {
            send(exchange, refusalStatus, refusal);
        } else if (exchange.getRequestURI().getPath().endsWith("/verdicts.csv")) {
            send(exchange, verdicts.isEmpty() ? 404 : 200, verdicts);
        } else {
            boolean sent = exchange.getRequestMethod().equals("POST");
            received = sent ? new String(body, StandardCharsets.UTF_8) : received;
            send(exchange, sent ? 202 : 200, states.size() > 1 ? states.removeFirst() : states.getFirst());
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
