package org.forestall.bankkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real server in the place of the police's. */
final class PoliceStandIn implements AutoCloseable {

    /** What it answers. */
    interface Play {
        byte[] answer(HttpExchange asked, byte[] body) throws IOException;
    }

    private final HttpServer server;
    final List<String> queries = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile Play play = (asked, body) -> new byte[0];

    PoliceStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/watch");
    }

    private void handle(HttpExchange asked) throws IOException {
        try (asked) {
            queries.add(String.valueOf(asked.getRequestURI().getRawQuery()));
            byte[] answer = play.answer(asked, asked.getRequestBody().readAllBytes());
            boolean none = answer.length == 0 || status == 304;
            asked.sendResponseHeaders(status, none ? -1 : answer.length);
            if (!none) {
                asked.getResponseBody().write(answer);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
