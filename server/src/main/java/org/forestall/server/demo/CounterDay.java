package org.forestall.server.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * The counters' day: now and then one rings about a person of whom a warning has come, the head of its station answers, and
 * the counter says what came of it. Where people work by hand nobody rings.
 */
final class CounterDay {

    private static final Duration BETWEEN = Duration.ofMinutes(20);
    private static final Duration BEFORE_THE_ANSWER = Duration.ofSeconds(40);
    private static final Duration AT_THE_COUNTER = Duration.ofMinutes(6);
    private static final double PERSUADED = 0.7;

    private final Door door;
    private final List<DemoBanks.Counter> counters;
    private final List<Staffer> heads;
    private final Staffer squad;
    private final World world;
    private final Pace pace;

    /**
     * @param heads who answers for the stations, as far as they are on duty
     * @param squad who answers where nobody is
     */
    CounterDay(
            Door door, List<DemoBanks.Counter> counters, List<Staffer> heads, Staffer squad, World world, Pace pace) {
        this.door = door;
        this.counters = counters;
        this.heads = heads;
        this.squad = squad;
        this.world = world;
        this.pace = pace;
    }

    void play(List<PlannedLead> leads, BooleanSupplier stop) throws InterruptedException {
        for (PlannedLead lead : leads) {
            boolean rings = lead.victim() != null
                    && !counters.isEmpty()
                    && pace.until(lead.at().plus(BETWEEN), stop);
            if (rings) {
                DemoBanks.Counter counter = dice(lead).pick(counters);
                if (!world.byHand(counter.station().id())) {
                    visit(counter, lead, stop);
                    pace.spend(BETWEEN, stop);
                }
            }
            if (stop.getAsBoolean()) {
                return;
            }
        }
    }

    private void visit(DemoBanks.Counter counter, PlannedLead lead, BooleanSupplier stop) throws InterruptedException {
        String id = UUID.nameUUIDFromBytes((world.seed() + lead.sourceRef()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, Object> ring = new HashMap<>(Map.of(
                "id",
                id,
                "branch",
                counter.branch(),
                "channel",
                "CASH",
                "answers",
                List.of(
                        Map.of("question", "PURPOSE", "answer", "说是给孩子买房"),
                        Map.of("question", "FAMILY_KNOWS", "answer", "不让告诉家里人")),
                "note",
                "客户不停看手机，催促办理"));
        Object person = lead.fields().get("person");
        if (person != null) {
            ring.put("customer", person);
        }
        if (!door.post(counter.bank(), "/bank/alerts", ring).done()) {
            return;
        }
        pace.spend(BEFORE_THE_ANSWER, stop);
        answer(counter);
        pace.spend(AT_THE_COUNTER, stop);
        boolean persuaded = dice(lead).chance(PERSUADED);
        door.post(counter.bank(), "/bank/alerts/" + id + "/notes", Map.of("seen", persuaded ? "PERSUADED" : "LEFT"));
    }

    private void answer(DemoBanks.Counter counter) {
        Staffer head = heads.stream()
                .filter(one -> one.unitId().equals(counter.station().id()))
                .findFirst()
                .orElse(squad);
        for (var alert : head.get("/bank-alerts?which=open").body().path("items")) {
            if (!alert.has("answer")) {
                head.post(
                        "/bank-alerts/" + alert.path("id").asLong() + "/answer",
                        Map.of("answer", "COMING", "minutes", 8, "note", "两人已出发，请稳住客户"));
            }
        }
    }

    private Dice dice(PlannedLead lead) {
        return Dice.of(world.seed(), 9, lead.sourceRef().hashCode());
    }
}
