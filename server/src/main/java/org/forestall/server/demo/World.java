package org.forestall.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.forestall.engine.FraudType;
import org.forestall.server.demo.Homes.Home;
import org.forestall.server.demo.Homes.Place;
import org.forestall.server.demo.Victim.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The world outside the server: who the people behind the cases really are, and which units people play by hand. */
final class World {

    /** A unit of the server's tree. */
    record Unit(String id, String name, String nameEn, String kind) {

        /** Whether robots play in it. */
        boolean isPlayed() {
            return kind.equals("STATION") || kind.equals("SQUAD");
        }
    }

    private final long seed;
    private final Map<String, PlannedLead> unusable = new HashMap<>();
    private final Map<String, VictimMind> minds = new ConcurrentHashMap<>();
    private final Map<Long, VictimMind> mindsByPerson = new ConcurrentHashMap<>();
    private final Set<String> unitsByHand = ConcurrentHashMap.newKeySet();
    private final AtomicInteger played = new AtomicInteger();
    private volatile List<Unit> units = List.of();
    private volatile @Nullable String storyCase;

    World(DemoDay day) {
        this.seed = day.seed();
        for (PlannedLead lead : day.leads()) {
            if (lead.kind() == LeadKind.UNUSABLE) {
                unusable.put(lead.source().code() + '|' + lead.sourceRef(), lead);
            }
        }
    }

    long seed() {
        return seed;
    }

    int played() {
        return played.get();
    }

    Set<String> unitsByHand() {
        return Set.copyOf(unitsByHand);
    }

    boolean byHand(String unitId) {
        return unitsByHand.contains(unitId);
    }

    void setByHand(String unitId, boolean byHand) {
        if (byHand) {
            unitsByHand.add(unitId);
        } else {
            unitsByHand.remove(unitId);
        }
    }

    @Nullable
    String storyCase() {
        return storyCase;
    }

    /** A message was sent and answered; the case tells whom it is about. */
    void heard(PlannedLead lead, @Nullable String caseId) {
        played.incrementAndGet();
        Victim victim = lead.victim();
        if (caseId == null || caseId.isEmpty() || victim == null) {
            return;
        }
        minds.putIfAbsent(caseId, mindsByPerson.computeIfAbsent(victim.number(), n -> new VictimMind(victim, seed)));
        if (lead.fields().containsKey("demoStory")) {
            storyCase = caseId;
        }
    }

    /** The person of this case; whoever was entered by hand is a stranger, mostly harmless. */
    VictimMind mind(String caseId, Instant now) {
        return minds.computeIfAbsent(caseId, id -> new VictimMind(stranger(id, now), seed));
    }

    /** What would put an unusable message right; null when nothing would. */
    @Nullable
    Map<String, Object> mended(String source, String sourceRef) {
        PlannedLead lead = unusable.get(source + '|' + sourceRef);
        return lead == null ? null : lead.mended();
    }

    List<Unit> units() {
        return units;
    }

    /** Reads the server's tree of units. */
    void learnUnits(JsonNode tree) {
        List<Unit> found = new ArrayList<>();
        collect(tree, found);
        units = List.copyOf(found);
    }

    private static void collect(JsonNode node, List<Unit> found) {
        if (node.isObject() && node.has("id") && node.has("kind")) {
            found.add(new Unit(
                    node.path("id").asString(""),
                    node.path("name").asString(""),
                    node.path("nameEn").asString(""),
                    node.path("kind").asString("")));
        }
        for (JsonNode child : node) {
            if (child.isContainer()) {
                collect(child, found);
            }
        }
    }

    private Victim stranger(String caseId, Instant now) {
        Dice dice = Dice.of(seed, 4, caseId.hashCode());
        FraudType type = Calibration.TYPE.pick(dice);
        Truth truth = dice.chance(0.2) ? Truth.IN_PROGRESS : Truth.HARMLESS;
        return new Victim(
                -1L - Integer.toUnsignedLong(caseId.hashCode()),
                "",
                true,
                LocalDate.EPOCH,
                "",
                null,
                new Home(Place.HERE, "", "", ""),
                truth,
                type,
                false,
                now.plus(Amounts.untilItLeaves(type, dice)),
                Amounts.atRisk(type, dice));
    }
}
