package org.forestall.server.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of the server as robots touch, with one case on its board, and any fault one asks it for. */
final class TinyServer implements AutoCloseable {

    /** What goes wrong with the next request of a path. */
    enum Fault {
        SERVER_ERROR,
        REFUSAL,
        NO_JSON,
        SLOW,
        CUT
    }

    private record Planned(String path, Fault fault) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<Planned> faults = new ArrayDeque<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> closed = new HashSet<>();

    TinyServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The next request whose path contains this meets this fault. */
    synchronized void fail(String path, Fault fault) {
        faults.add(new Planned(path, fault));
    }

    /** Requests answered well, as method and path without the prefix. */
    List<String> done() {
        return List.copyOf(done);
    }

    synchronized boolean allFaultsMet() {
        return faults.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/v1", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault fault = nextFault(path);
        if (fault != null) {
            fail(exchange, fault);
            return;
        }
        done.add(exchange.getRequestMethod() + " " + path);
        if (path.equals("/session")) {
            exchange.getResponseHeaders().add("Set-Cookie", "forestall_session=abc; Path=/; HttpOnly");
        }
        answer(exchange, 200, content(path, body));
    }

    private synchronized @org.jspecify.annotations.Nullable Fault nextFault(String path) {
        Planned next = faults.peek();
        if (next == null || !path.contains(next.path())) {
            return null;
        }
        return faults.remove().fault();
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case SERVER_ERROR -> answer(exchange, 500, "{}");
            case REFUSAL -> answer(exchange, 409, "{\"code\":\"case.already-claimed\",\"status\":409}");
            case NO_JSON -> answer(exchange, 200, "<html>");
            case CUT -> exchange.close();
            case SLOW -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
        }
    }

    private synchronized String content(String path, String body) {
        String mine = "{\"id\":\"7\",\"stage\":\"OPEN\",\"grade\":\"LOW\",\"level\":1,\"assignee\":{\"id\":\"s1\"}}";
        if (path.equals("/session")) {
            return "{\"staffId\":\"s1\",\"unit\":{\"id\":\"u1\",\"kind\":\"STATION\"}}";
        }
        if (path.equals("/board")) {
            return closed.contains("7")
                    ? "{\"items\":[]}"
                    : "{\"items\":[{\"id\":\"7\",\"stage\":\"OPEN\",\"grade\":\"LOW\",\"queue\":{\"id\":\"u1\"}}]}";
        }
        if (path.equals("/leads")) {
            return "{\"verdicts\":[{\"case\":\"7\"}]}";
        }
        if (path.endsWith("/close")) {
            closed.add("7");
            return mine.replace("OPEN", "CLOSED");
        }
        return path.startsWith("/cases/") ? mine : "{\"items\":[]}" + body.substring(body.length());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        end.countDown();
        http.stop(0);
        threads.close();
    }
}
