package org.forestall.engine;

/**
 * How fast a case must be acted on (预警等级), most urgent first. The four names follow the practice of Beijing and
 * Xiamen; a source's own vocabulary is mapped onto them when its lead comes in.
 */
public enum Grade {
    URGENT,
    HIGH,
    MEDIUM,
    LOW;

    /** The more urgent of the two. */
    public Grade max(Grade other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether this grade is more urgent than the other. */
    public boolean isAbove(Grade other) {
        return compareTo(other) < 0;
    }

    /** One step up; URGENT stays URGENT. */
    public Grade raised() {
        return this == URGENT ? URGENT : values()[ordinal() - 1];
    }

    /** One step down; LOW stays LOW. */
    public Grade lowered() {
        return this == LOW ? LOW : values()[ordinal() + 1];
    }
}
