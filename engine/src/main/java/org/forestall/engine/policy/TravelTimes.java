package org.forestall.engine.policy;

/** How long it takes to get from one place to another. */
public interface TravelTimes {

    /** Minutes, 0 or more. */
    double minutes(Place from, Place to);

    /**
     * Along straight lines, lengthened by what roads add.
     *
     * @param detour how much longer the road is than the line; the median of Xicheng's roads is 1.30
     * @param kilometresPerHour speed through town
     * @param setOut minutes to set out and to find the door
     */
    static TravelTimes straight(double detour, double kilometresPerHour, double setOut) {
        return (from, to) -> setOut + detour * kilometres(from, to) / kilometresPerHour * 60;
    }

    private static double kilometres(Place from, Place to) {
        double perDegree = 111.2;
        double east = (to.longitude() - from.longitude())
                * perDegree
                * Math.cos(Math.toRadians((from.latitude() + to.latitude()) / 2));
        double north = (to.latitude() - from.latitude()) * perDegree;
        return Math.hypot(east, north);
    }
}
