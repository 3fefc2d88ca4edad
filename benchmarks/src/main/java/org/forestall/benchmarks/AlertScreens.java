package org.forestall.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a counter's ring to its alert standing on duty screens that were open. */
final class AlertScreens {

    private static final String LIST = "/bank-alerts";
    private static final int SETTLE_MILLIS = 1_500;
    private static final int GIVEN_UP_SECONDS = 10;

    private final BankSite bank;
    private final int screens;

    AlertScreens(BankSite bank, int screens) {
        this.bank = bank;
        this.screens = screens;
    }

    /** @param missing how often an alert did not come to a screen in ten seconds */
    record Seen(Latencies latencies, int missing) {}

    Seen measure(int alerts) throws Exception {
        List<OpenBoard> open = new ArrayList<>();
        try {
            for (int i = 0; i < screens; i++) {
                open.add(new OpenBoard(bank.commander(), LIST));
            }
            Thread.sleep(SETTLE_MILLIS);
            Latencies latencies = new Latencies();
            int missing = 0;
            for (int i = 0; i < alerts; i++) {
                missing += ring(i, open, latencies);
                Thread.sleep(SETTLE_MILLIS);
            }
            return new Seen(latencies, missing);
        } finally {
            for (OpenBoard board : open) {
                board.close();
            }
        }
    }

    private int ring(int number, List<OpenBoard> open, Latencies latencies) throws IOException, InterruptedException {
        String customer = "测" + (char) ('一' + number);
        long rung = System.nanoTime();
        bank.ring(customer, String.valueOf(13_880_000_000L + number));
        long alert = numberOf(customer);
        long until = rung + TimeUnit.SECONDS.toNanos(GIVEN_UP_SECONDS);
        int missing = 0;
        for (OpenBoard board : open) {
            @Nullable Long seen = board.firstSeen(alert);
            while (seen == null && System.nanoTime() < until) {
                Thread.sleep(5);
                seen = board.firstSeen(alert);
            }
            if (seen == null) {
                missing++;
            } else {
                latencies.add(seen - rung);
            }
        }
        bank.allClear(alert);
        return missing;
    }

    private long numberOf(String customer) throws IOException, InterruptedException {
        for (JsonNode row : bank.commander().get(LIST).get("items")) {
            if (row.path("customer").asString().equals(customer)) {
                return row.get("id").asLong();
            }
        }
        throw new IOException("the alert is on no list");
    }
}
