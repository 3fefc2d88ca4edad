package org.forestall.server.banks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many screens that ask at one moment share a look, and none of them sees more than its own ground. */
class OpenAlertsTest {

    private static final int HERE = 118;
    private static final int THERE = 119;
    private static final int SCREENS = 30;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static Talk talk;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long ringAt(int station) {
        ABank bank = talk.aBank(commander, station);
        return talk.alertId(talk.ring(bank, Talk.aPhone()));
    }

    private static List<Long> seenBy(String reader) {
        List<Long> seen = new ArrayList<>();
        for (JsonNode alert : talk.person(reader, "GET", "/bank-alerts", "").path("items")) {
            seen.add(alert.path("id").asLong());
        }
        return seen;
    }

    @Test
    void screens_of_two_stations_and_of_the_bureau_each_see_their_own_when_all_ask_at_once() throws Exception {
        long here = ringAt(HERE);
        long there = ringAt(THERE);
        String atHere = server.signIn(Role.STATION_LEAD, HERE);
        String atThere = server.signIn(Role.STATION_LEAD, THERE);
        List<Future<List<Long>>> ofHere = new ArrayList<>();
        List<Future<List<Long>>> ofThere = new ArrayList<>();
        List<Future<List<Long>>> ofAll = new ArrayList<>();
        try (ExecutorService screens = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SCREENS; i++) {
                ofHere.add(screens.submit(() -> seenBy(atHere)));
                ofThere.add(screens.submit(() -> seenBy(atThere)));
                ofAll.add(screens.submit(() -> seenBy(commander)));
            }
        }
        for (int i = 0; i < SCREENS; i++) {
            assertThat(ofHere.get(i).get()).contains(here).doesNotContain(there);
            assertThat(ofThere.get(i).get()).contains(there).doesNotContain(here);
            assertThat(ofAll.get(i).get()).contains(here, there);
        }
    }

    @Test
    void who_asks_after_a_ring_sees_it_however_many_ask() throws Exception {
        ABank bank = talk.aBank(commander, HERE);
        String lead = server.signIn(Role.STATION_LEAD, HERE);
        try (ExecutorService screens = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < SCREENS; j++) {
                    screens.submit(() -> seenBy(lead));
                }
                long rung = talk.alertId(talk.ring(bank, Talk.aPhone()));
                assertThat(seenBy(lead)).contains(rung);
            }
        }
    }
}
