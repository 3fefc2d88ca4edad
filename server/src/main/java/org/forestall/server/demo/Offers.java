package org.forestall.server.demo;

import java.util.List;
import java.util.Map;
import org.forestall.server.demo.World.Unit;

/** Offers a case to the unit in whose area its person turns out to live. */
final class Offers {

    private final Staffer robot;
    private final String caseId;
    private final World world;

    Offers(Staffer robot, String caseId, World world) {
        this.robot = robot;
        this.caseId = caseId;
        this.world = world;
    }

    /** False when the server knows no such district, or refuses. */
    boolean toAnotherDistrict(Victim victim) {
        String district = victim.home().area();
        List<Unit> there = world.units().stream()
                .filter(unit -> unit.kind().equals("EXTERNAL"))
                .filter(unit -> unit.name().contains(district))
                .toList();
        return !there.isEmpty() && offer(there.getFirst(), "本人现居" + district + "，请属地处置");
    }

    boolean toAnotherStation(Victim victim) {
        List<Unit> others = world.units().stream()
                .filter(unit -> unit.kind().equals("STATION") && !unit.id().equals(robot.unitId()))
                .toList();
        return !others.isEmpty()
                && offer(others.get((int) Math.floorMod(victim.number(), (long) others.size())), "本人称已搬至贵所辖区，请接收");
    }

    private boolean offer(Unit to, String reason) {
        Map<String, Object> offer = Map.of("to", to.id(), "reason", reason);
        return robot.post("/cases/" + Door.escaped(caseId) + "/transfers", offer)
                .done();
    }
}
