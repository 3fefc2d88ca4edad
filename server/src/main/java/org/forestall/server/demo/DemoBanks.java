package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.forestall.server.demo.Door.Caller;
import org.jspecify.annotations.Nullable;

/** The demo's two invented banks, registered as an administrator would, with a counter in each of some beats. */
final class DemoBanks {

    private static final int COUNTERS_EACH = 5;

    private DemoBanks() {}

    /** An invented bank. */
    private record Invented(String code, String name, String nameEn, int firstStation) {}

    /**
     * What a bank shows and gets at its registration.
     *
     * @param watchKey empty where the bank was registered before: it is shown once
     */
    record Keys(String bank, String key, String watchKey) {}

    /**
     * The banks as they are registered; one that could not be had is left out.
     *
     * @param first the bank whose counters somebody may play; null where it could not be had
     */
    record Registered(@Nullable Keys first, List<Counter> counters) {}

    /** A counter that can ring, with its bank's key. */
    record Counter(Caller bank, String branch, World.Unit station) {}

    /** @param home the station whose people sign in by hand: the bank that can be played has a counter on its ground */
    static Registered register(Staffer administrator, World world, String home) {
        List<World.Unit> stations = world.units().stream()
                .filter(unit -> unit.kind().equals("STATION"))
                .sorted(Comparator.comparing(unit -> !unit.id().equals(home)))
                .toList();
        List<Counter> counters = new ArrayList<>();
        Keys first = null;
        for (Invented bank : List.of(
                new Invented("YQ", "云桥银行（演示）", "Yunqiao Bank (demo)", 0),
                new Invented("HT", "恒塔信用社（演示）", "Hengta Credit Union (demo)", COUNTERS_EACH))) {
            Keys keys = keysOf(administrator, bank);
            if (!keys.key().isEmpty()) {
                first = first == null ? keys : first;
                stations.stream()
                        .skip(bank.firstStation())
                        .limit(COUNTERS_EACH)
                        .forEach(station -> counters.add(counter(administrator, bank, keys.key(), station)));
            }
        }
        return new Registered(first, counters);
    }

    private static Keys keysOf(Staffer administrator, Invented bank) {
        Answer answer =
                administrator.post("/banks", Map.of("code", bank.code(), "name", bank.name(), "nameEn", bank.nameEn()));
        if (!answer.done()) {
            // registered by an earlier run on the same data: a further key
            answer = administrator.post("/banks/" + bank.code() + "/keys", Map.of());
        } else {
            administrator.put(
                    "/banks/" + bank.code() + "/contacts",
                    Map.of("contacts", List.of(Map.of("name", "值班经理", "phone", "010-5550-0101"))));
        }
        return new Keys(
                bank.code(),
                answer.body().path("key").asString(""),
                answer.body().path("watchKey").asString(""));
    }

    private static Counter counter(Staffer administrator, Invented bank, String key, World.Unit station) {
        String code = bank.code() + "-" + station.id();
        administrator.post(
                "/banks/" + bank.code() + "/branches",
                Map.of(
                        "code",
                        code,
                        "name",
                        station.name().replace("派出所", "") + "支行",
                        "nameEn",
                        station.nameEn().replace("Police Station", "Branch"),
                        "unit",
                        station.id(),
                        "opensAt",
                        "07:00"));
        return new Counter(new Caller("Forestall-Bank-Key", key), code, station);
    }
}
