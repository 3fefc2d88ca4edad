package org.forestall.bankkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WatchSpeedTest {

    @Test
    void a_million_values_take_at_most_four_bytes_each_and_answer_far_faster_than_a_bank_pays() throws Exception {
        byte[] bytes = WatchSetTest.aSet(1, new Random(1).longs(1_000_000).toArray(), 1e-5);
        WatchSet set = WatchSet.parse(bytes);
        long[] strangers = new Random(2).longs(1_000_000).toArray();
        long hits = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (long stranger : strangers) {
                hits += set.mightContain(stranger) ? 1 : 0;
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(hits / 8).as("strangers reported").isLessThan(20);
        assertThat(bytes.length).isLessThan(4_000_000);
        assertThat(best).isLessThan(1_000_000_000L);
    }
}
