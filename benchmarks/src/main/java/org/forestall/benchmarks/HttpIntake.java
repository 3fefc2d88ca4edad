package org.forestall.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Leads sent over HTTP by a source, each acknowledged after its commit. */
final class HttpIntake {

    private static final List<String> VERDICTS = List.of("accepted", "joined", "duplicate", "revised", "quarantined");

    private final Door source;
    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Latencies latencies = new Latencies();

    HttpIntake(Door source) {
        this.source = source;
    }

    /** Requests of so many leads by so many senders; a rest that fills no request is not sent. */
    Rate send(List<ObjectNode> leads, int together, int senders, Duration atMost) throws Exception {
        List<byte[]> bodies = new java.util.ArrayList<>();
        for (int i = 0; i + together <= leads.size(); i += together) {
            bodies.add(LeadRows.body(leads.subList(i, i + together)));
        }
        return Together.run(senders, bodies.size(), atMost, () -> number -> post(bodies.get(number)));
    }

    /** What became of all that was sent. */
    Map<String, Long> verdicts() {
        return verdicts;
    }

    /** How long each request took. */
    Latencies latencies() {
        return latencies;
    }

    private long post(byte[] body) throws Exception {
        long began = System.nanoTime();
        JsonNode receipt = source.post("/leads", body);
        latencies.add(System.nanoTime() - began);
        synchronized (verdicts) {
            VERDICTS.forEach(
                    verdict -> verdicts.merge(verdict, receipt.path(verdict).asLong(), Long::sum));
        }
        return receipt.get("received").asLong();
    }
}
