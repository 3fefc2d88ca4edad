package org.forestall.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From sending an urgent lead to its case standing on a board that was open, while other leads keep coming. */
final class BoardLatency {

    /** Leads a second beside the measured ones. */
    static final int BACKGROUND = 200;

    private static final int TOGETHER = 10;
    private static final int BETWEEN_PROBES_MILLIS = 250;
    private static final int GIVEN_UP_SECONDS = 30;

    private final Site site;
    private final Door source;
    private final String sourceCode;
    private final List<ObjectNode> background;
    private final AtomicLong backgroundSent = new AtomicLong();

    BoardLatency(Site site, Door source, String sourceCode, List<ObjectNode> background) {
        this.site = site;
        this.source = source;
        this.sourceCode = sourceCode;
        this.background = background;
    }

    /** @param backgroundPerSecond what was really reached beside it */
    record Seen(Latencies latencies, int sent, double backgroundPerSecond, long boardsAsked, String board) {}

    /** @param home an address of the district; the board is that of its unit */
    Seen measure(String home, int seconds) throws IOException, InterruptedException {
        Door commander = site.commander();
        int unit = commander
                .post("/addresses/resolve", Map.of("text", home + "1号1室"))
                .get("unit")
                .get("id")
                .asInt();
        String board = "/board?unit=" + unit + "&grade=URGENT&size=500";
        Map<Long, Long> sent = new LinkedHashMap<>();
        Latencies latencies = new Latencies();
        try (OpenBoard open = new OpenBoard(commander, board)) {
            double reached;
            try (ScheduledExecutorService sender = Executors.newScheduledThreadPool(4)) {
                AtomicInteger next = new AtomicInteger();
                long period = TimeUnit.SECONDS.toMicros(1) * TOGETHER / BACKGROUND;
                sender.scheduleAtFixedRate(() -> sendSome(next), 0, period, TimeUnit.MICROSECONDS);
                reached = probe(home, seconds, sent);
            }
            collect(open, sent, latencies);
            return new Seen(latencies, sent.size(), reached, open.asked(), board);
        }
    }

    private void sendSome(AtomicInteger next) {
        int from = next.getAndAdd(TOGETHER);
        if (from + TOGETHER > background.size()) {
            return;
        }
        try {
            source.post("/leads", LeadRows.body(background.subList(from, from + TOGETHER)));
            backgroundSent.addAndGet(TOGETHER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double probe(String home, int seconds, Map<Long, Long> sent) throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int i = 1; System.nanoTime() - began < TimeUnit.SECONDS.toNanos(seconds); i++) {
            byte[] lead = Door.JSON.writeValueAsBytes(urgent(home, i));
            long now = System.nanoTime();
            JsonNode verdict = source.post("/leads", lead).get("verdicts").get(0);
            if (!verdict.path("verdict").asString().equals("ACCEPTED")) {
                throw new IOException("the measured lead opened no case: " + verdict);
            }
            sent.put(verdict.get("case").asLong(), now);
            Thread.sleep(BETWEEN_PROBES_MILLIS);
        }
        return backgroundSent.get() * 1e9 / (System.nanoTime() - began);
    }

    /** Another person at another door each time, so that each opens a case of its own. */
    private ObjectNode urgent(String home, int number) {
        ObjectNode lead = Door.JSON.createObjectNode();
        lead.put("source", sourceCode);
        lead.put("sourceRef", "probe-" + number);
        lead.put("issuedAt", java.time.Instant.now().toString());
        lead.put("family", "FUND").put("grade", "URGENT").put("fraudType", "GOV");
        lead.withObject("/person")
                .put("name", "测" + (char) ('一' + number))
                .put("phone", String.format(java.util.Locale.ROOT, "1549998%04d", number))
                .put("address", home + number + "号楼1单元101室");
        lead.withObject("/signals").put("callSeconds", 5_400).put("overseas", true);
        lead.withObject("/money").put("atRisk", "3000000.00").put("channel", "TRANSFER");
        lead.put("text", "冒充公检法，要求将存款转入安全账户，正在银行办理转账。");
        return lead;
    }

    private static void collect(OpenBoard open, Map<Long, Long> sent, Latencies latencies) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVEN_UP_SECONDS);
        for (Map.Entry<Long, Long> each : sent.entrySet()) {
            @Nullable Long seen = open.firstSeen(each.getKey());
            while (seen == null && System.nanoTime() < until) {
                Thread.sleep(20);
                seen = open.firstSeen(each.getKey());
            }
            if (seen != null) {
                latencies.add(seen - each.getValue());
            }
        }
    }
}
