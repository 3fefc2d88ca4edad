package org.forestall.examplebank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The bank's web server, on this machine only: the counter, the book, the door for orders. */
final class BankServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private final HttpServer server;
    private final CounterPages pages;
    private final BookPage bookPage;

    BankServer(int port, CounterPages pages, BookPage bookPage) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.pages = pages;
        this.bookPage = bookPage;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** Opens the doors; orders are taken by this one. */
    void start(WebhookDoor orders) {
        on("/orders", orders::take);
        on("/counter.css", exchange -> file(exchange, "counter.css", "text/css; charset=utf-8"));
        on("/counter.js", exchange -> file(exchange, "counter.js", "text/javascript; charset=utf-8"));
        on("/visit", exchange -> page(exchange, pages::visit));
        on(
                "/live",
                exchange -> send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        pages.live(Request.of(exchange)).text()));
        on(
                "/book",
                exchange -> page(exchange, request -> new CounterPages.Shown.Content(bookPage.of(request.texts()))));
        on("/", exchange -> page(exchange, pages::counter));
        server.start();
    }

    /** Lets a test tell the bank how to misbehave. */
    void allow(Faults faults, BankClock clock) {
        on("/faults", exchange -> {
            Request request = Request.of(exchange);
            if (!request.isPost()) {
                send(exchange, 405, "text/plain", "");
                return;
            }
            String order = request.field("order");
            faults.set(Faults.Mode.valueOf(request.field("mode")), order.isEmpty() ? null : UUID.fromString(order));
            String hours = request.field("hours");
            clock.setWrongBy(Duration.ofHours(hours.isEmpty() ? 0 : Long.parseLong(hours)));
            send(exchange, 200, "text/plain", "");
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try {
                if (isOwn(exchange)) {
                    handler.handle(exchange);
                } else {
                    send(exchange, 403, "text/plain", "");
                }
            } catch (IllegalArgumentException e) {
                send(exchange, 400, "text/plain", "");
            } finally {
                exchange.close();
            }
        });
    }

    /** Another page in the teller's browser must not press the teller's buttons. */
    private boolean isOwn(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean changes = exchange.getRequestMethod().equals("POST");
        return Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host)
                && (!changes || site == null || site.equals("same-origin") || site.equals("none"));
    }

    private void page(HttpExchange exchange, java.util.function.Function<Request, CounterPages.Shown> of)
            throws IOException {
        Request request = Request.of(exchange);
        CounterPages.Shown shown;
        try {
            shown = of.apply(request);
        } catch (UncheckedIOException full) {
            shown = new CounterPages.Shown.Content(Page.problem(request.texts(), new Counter.No("no.book", "")));
        }
        switch (shown) {
            case CounterPages.Shown.Content(Html html) ->
                send(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        Page.of(request, html).text());
            case CounterPages.Shown.Elsewhere(String path) -> {
                exchange.getResponseHeaders().set("Location", path);
                exchange.sendResponseHeaders(303, -1);
            }
        }
    }

    private static void file(HttpExchange exchange, String name, String type) throws IOException {
        try (InputStream in = BankServer.class.getResourceAsStream(name)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            send(exchange, in == null ? 404 : 200, type, text);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
