package org.forestall.examplebank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The police's server as a bank reaches it: says what the bank is called, and keeps what it is told. */
final class PoliceStation implements AutoCloseable {

    final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String says = "{}";

    /** Something the bank said. */
    record Told(String path, String type, Function<String, @Nullable String> header, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    PoliceStation() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/api/v1/bank/self", exchange -> answer(exchange, 200, "{\"code\":\"YQ\",\"branches\":[]}"));
        server.createContext("/api/v1/bank/questions", exchange -> answer(exchange, 200, "{\"items\":[]}"));
        server.createContext("/api/v1/bank/enquiries", this::hear);
        server.createContext("/api/v1/bank/orders", this::hear);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(int code, String body) {
        says = body;
        status = code;
    }

    private void hear(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            told.add(new Told(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders()::getFirst,
                    body));
        }
        answer(exchange, status, says);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
