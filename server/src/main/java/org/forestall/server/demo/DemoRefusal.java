package org.forestall.server.demo;

import org.forestall.server.platform.Refusal;

/** Every 'no' that the demo can say. */
enum DemoRefusal implements Refusal {
    SPEED_OUT_OF_RANGE(
            "demo.speed-out-of-range",
            "The demo does not run at this speed.",
            "Choose 0, a pause, to 120 seconds of the day in a second."),
    UNIT_UNKNOWN("demo.unit-unknown", "No robots play in this unit.", "Choose a station or the squad.");

    private final Meaning meaning;

    DemoRefusal(String code, String detail, String advice) {
        this.meaning = new Meaning(code, Kind.INVALID, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
