package org.forestall.server.demo;

import java.util.Map;
import java.util.Set;

/** Gives the posts' desks of the demo district invented telephones, so that a teller's card says whom to ring. */
final class DemoDesks {

    private static final Set<String> WITH_A_POST = Set.of("STATION", "SQUAD", "SUB_BUREAU");

    private DemoDesks() {}

    static void name(Staffer administrator, World world) {
        world.units().stream()
                .filter(unit -> WITH_A_POST.contains(unit.kind()))
                .forEach(unit -> administrator.put(
                        "/duty-phones/" + unit.id(),
                        Map.of(
                                "phone",
                                "010-5550-"
                                        + ("0000" + unit.id())
                                                .substring(unit.id().length()))));
    }
}
