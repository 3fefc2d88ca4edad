package org.forestall.server.demo;

import org.forestall.server.platform.Refusal;

/** Every 'no' that the demo can say. */
enum DemoRefusal implements Refusal {
    SPEED_OUT_OF_RANGE(
            "demo.speed-out-of-range",
            "The demo does not run at this speed.",
            "Choose 0, a pause, to 120 seconds of the day in a second."),
    UNIT_UNKNOWN("demo.unit-unknown", "No robots play in this unit.", "Choose a station or the squad.");

    private final String code;
    private final String detail;
    private final String advice;

    DemoRefusal(String code, String detail, String advice) {
        this.code = code;
        this.detail = detail;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public String advice() {
        return advice;
    }
}
