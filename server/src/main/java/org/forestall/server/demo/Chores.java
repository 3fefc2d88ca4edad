package org.forestall.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.forestall.server.demo.World.Unit;
import tools.jackson.databind.JsonNode;

/**
 * What those in charge do beside cases: a lead answers transfers; the squad's captain also decides addresses nobody could
 * place, answers for other districts and mends what came in unusable. Some of each is left for the people who watch.
 */
final class Chores {

    private static final Duration EVERY = Duration.ofMinutes(20);
    private static final double LEFT_FOR_PEOPLE = 0.25;

    private final Staffer self;
    private final World world;
    private final boolean leads;
    private final boolean captain;
    private Instant next = Instant.EPOCH;

    private Chores(Staffer self, World world) {
        this.self = self;
        this.world = world;
        this.captain = self.self().username().equals("captain");
        this.leads = captain || self.self().role().equals("STATION_LEAD");
    }

    static Chores of(Staffer self, World world) {
        return new Chores(self, world);
    }

    void doIfDue(Instant now) {
        if (!leads || now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        answerTransfers();
        if (captain) {
            answerForOtherDistricts();
            decideAddresses();
            mendUnusable();
        }
    }

    private void answerTransfers() {
        for (JsonNode transfer : items("/transfers?direction=in&state=OFFERED")) {
            String id = text(transfer, "id");
            boolean ours = transfer.path("to").path("id").asString("").equals(self.unitId());
            if (!ours) {
                continue;
            }
            if (dice(id).chance(0.8)) {
                self.post("/transfers/" + Door.escaped(id) + "/accept", Map.of());
            } else {
                self.post("/transfers/" + Door.escaped(id) + "/reject", Map.of("reason", "经核该地址不属我所辖区"));
            }
        }
    }

    /** Other districts have nobody at this server: the captain hears their answer by telephone and enters it. */
    private void answerForOtherDistricts() {
        for (JsonNode transfer : items("/transfers?direction=all&state=OFFERED")) {
            boolean elsewhere = transfer.path("to").path("kind").asString("").equals("EXTERNAL");
            if (elsewhere && dice(text(transfer, "id")).chance(0.9)) {
                self.post("/transfers/" + Door.escaped(text(transfer, "id")) + "/accept", Map.of());
            }
        }
    }

    private void decideAddresses() {
        for (JsonNode item : items("/unresolved")) {
            String id = text(item, "id");
            if (!item.path("state").asString("OPEN").equals("OPEN") || dice(id).chance(LEFT_FOR_PEOPLE)) {
                continue;
            }
            String unit =
                    item.path("candidates").path(0).path("unit").path("id").asString(someStation(id));
            Map<String, Object> decision = Map.of("unit", unit, "remember", false, "note", "电话核实现住址后指派");
            self.post("/unresolved/" + Door.escaped(id) + "/decide", decision);
        }
    }

    private void mendUnusable() {
        for (JsonNode item : items("/quarantine")) {
            String id = text(item, "id");
            if (!item.path("state").asString("OPEN").equals("OPEN") || dice(id).chance(LEFT_FOR_PEOPLE)) {
                continue;
            }
            String source = item.path("source").path("code").asString(text(item, "source"));
            Map<String, Object> mended = world.mended(source, text(item, "sourceRef"));
            if (mended == null) {
                self.post("/quarantine/" + Door.escaped(id) + "/discard", Map.of("reason", "无任何身份信息，已退回来源"));
            } else {
                self.post("/quarantine/" + Door.escaped(id) + "/mend", Map.of("fields", Flat.of(mended)));
            }
        }
    }

    private Iterable<JsonNode> items(String path) {
        return self.get(path).body().path("items");
    }

    private String someStation(String key) {
        var stations = world.units().stream()
                .filter(unit -> unit.kind().equals("STATION"))
                .toList();
        return stations.isEmpty()
                ? self.unitId()
                : dice(key).pick(stations.stream().map(Unit::id).toList());
    }

    private Dice dice(String key) {
        return Dice.of(world.seed(), 5, key.hashCode());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
