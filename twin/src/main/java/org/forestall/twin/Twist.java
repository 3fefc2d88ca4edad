package org.forestall.twin;

/**
 * A row of the robustness table: how the world differs from what the policies believe.
 *
 * @param name for the table
 * @param hazard how much faster money leaves than the scenario says; 1 is as it says
 * @param calibration power on the odds that the leads' scores show; 1 is right, below 1 all look alike, above 1 too sure
 * @param surge factor on the arrivals of every fifth day
 * @param stationOut whether one of the people is missing in every shift
 */
record Twist(String name, double hazard, double calibration, double surge, boolean stationOut) {

    static final Twist NONE = new Twist("as the scenario", 1, 1, 1, false);

    static Twist[] all() {
        return new Twist[] {
            NONE,
            new Twist("hazard halved", 0.5, 1, 1, false),
            new Twist("hazard doubled", 2, 1, 1, false),
            new Twist("scores too flat", 1, 0.5, 1, false),
            new Twist("scores too sharp", 1, 2, 1, false),
            new Twist("surge", 1, 1, 2, false),
            new Twist("station out", 1, 1, 1, true),
        };
    }

    /** What a lead's score shows of a threat. */
    double shown(double threat) {
        double odds = Math.pow(threat / (1 - Math.min(threat, 0.999)), calibration);
        return odds / (1 + odds);
    }
}
