package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.demo.Door.Caller;

/** The demo's two invented banks, registered as an administrator would, with a counter in each of some beats. */
final class DemoBanks {

    private static final int COUNTERS_EACH = 5;

    private DemoBanks() {}

    /** An invented bank. */
    private record Invented(String code, String name, String nameEn, int firstStation) {}

    /** A counter that can ring, with its bank's key. */
    record Counter(Caller bank, String branch, World.Unit station) {}

    /** The counters; a bank that could not be had has none. */
    static List<Counter> register(Staffer administrator, World world) {
        List<World.Unit> stations = world.units().stream()
                .filter(unit -> unit.kind().equals("STATION"))
                .toList();
        List<Counter> counters = new ArrayList<>();
        for (Invented bank : List.of(
                new Invented("YQ", "云桥银行（演示）", "Yunqiao Bank (demo)", 0),
                new Invented("HT", "恒塔信用社（演示）", "Hengta Credit Union (demo)", COUNTERS_EACH))) {
            String key = keyOf(administrator, bank);
            if (!key.isEmpty()) {
                stations.stream()
                        .skip(bank.firstStation())
                        .limit(COUNTERS_EACH)
                        .forEach(station -> counters.add(counter(administrator, bank, key, station)));
            }
        }
        return counters;
    }

    private static String keyOf(Staffer administrator, Invented bank) {
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
        return answer.body().path("key").asString("");
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
                        "unit",
                        station.id(),
                        "opensAt",
                        "07:00"));
        return new Counter(new Caller("Forestall-Bank-Key", key), code, station);
    }
}
