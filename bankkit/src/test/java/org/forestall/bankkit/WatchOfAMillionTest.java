package org.forestall.bankkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WatchOfAMillionTest {

    @Test
    void a_million_values_take_at_most_four_bytes_each_and_hardly_a_stranger_is_reported() throws Exception {
        byte[] bytes = WatchSetTest.aSet(1, new Random(1).longs(1_000_000).toArray(), 1e-5);
        WatchSet set = WatchSet.parse(bytes);
        long hits = new Random(2).longs(1_000_000).filter(set::mightContain).count();
        assertThat(hits).as("strangers reported").isLessThan(20);
        assertThat(bytes.length).isLessThan(4_000_000);
    }
}
