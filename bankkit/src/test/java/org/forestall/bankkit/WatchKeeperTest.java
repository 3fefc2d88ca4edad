package org.forestall.bankkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.forestall.bankkit.Staleness.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchKeeperTest {

    private static final String PHONE = "+8613800138000";
    private static final WatchKey KEY = new WatchKey("k1", new byte[32]);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final PoliceStandIn police = new PoliceStandIn();
    private final long watched = KEY.of(IdentifierKind.PHONE, PHONE);

    WatchKeeperTest() throws Exception {}

    @AfterEach
    void close() {
        police.close();
    }

    @Test
    void a_set_then_a_delta_then_nothing_new() throws Exception {
        WatchKeeper keeper = aKeeper();
        assertThat(keeper.staleness().state()).isEqualTo(State.NONE);
        answers(WatchSetTest.aSet(1, new long[] {1}, 1e-5));
        assertThat(keeper.refresh()).isEqualTo(new Refresh.Updated(1, false));
        assertThat(keeper.mightBeWatched(IdentifierKind.PHONE, PHONE)).isFalse();
        answers(WatchSetTest.aDelta(1, 2, new long[] {watched}, new long[0]).bytes());
        assertThat(keeper.refresh()).isEqualTo(new Refresh.Updated(2, true));
        assertThat(keeper.mightBeWatched(IdentifierKind.PHONE, PHONE)).isTrue();
        police.status = 304;
        assertThat(keeper.refresh()).isEqualTo(new Refresh.Unchanged(2));
        assertThat(police.queries).containsExactly("null", "since=1", "since=2");
    }

    @Test
    void a_delta_that_does_not_fit_brings_the_whole_set() throws Exception {
        WatchKeeper keeper = aKeeper();
        answers(WatchSetTest.aSet(1, new long[] {1}, 1e-5));
        keeper.refresh();
        police.play = (asked, body) -> asked.getRequestURI().getQuery() == null
                ? WatchSetTest.aSet(9, new long[] {watched}, 1e-5)
                : WatchSetTest.aDelta(7, 9, new long[0], new long[0]).bytes();
        assertThat(keeper.refresh()).isEqualTo(new Refresh.Updated(9, false));
    }

    @Test
    void an_ill_slow_or_absent_server_never_costs_the_set_in_hand_also_after_a_restart() throws Exception {
        WatchKeeper keeper = aKeeper();
        answers(WatchSetTest.aSet(5, new long[] {watched}, 1e-5));
        keeper.refresh();
        answers("<html>".getBytes(UTF_8));
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Failed.class);
        answers(WatchSetTest.aSet(4, new long[0], 1e-5));
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Failed.class);
        police.status = 503;
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Failed.class);
        police.play = (asked, body) -> {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000_000L);
            return body;
        };
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Failed.class);
        police.close();
        clock.pass(Duration.ofMinutes(11));
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Failed.class);
        assertThat(keeper.staleness().state()).isEqualTo(State.STALE);
        assertThat(keeper.staleness().linkLostSince()).isEqualTo(clock.instant().minus(Duration.ofMinutes(11)));
        assertThat(aKeeper().mightBeWatched(IdentifierKind.PHONE, PHONE)).isTrue();
        clock.pass(Duration.ofDays(1));
        assertThat(keeper.staleness().state()).isEqualTo(State.EXPIRED);
        assertThat(keeper.mightBeWatched(IdentifierKind.PHONE, PHONE)).isTrue();
    }

    private void answers(byte[] bytes) {
        police.play = (asked, body) -> bytes;
    }

    private WatchKeeper aKeeper() {
        WatchLink link = new WatchLink(HttpClient.newHttpClient(), police.uri(), "the key", Duration.ofMillis(800));
        return new WatchKeeper(link, KEY, folder.resolve("watch"), Duration.ofMinutes(10), clock);
    }
}
