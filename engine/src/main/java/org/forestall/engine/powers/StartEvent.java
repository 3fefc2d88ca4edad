package org.forestall.engine.powers;

/** From when the time of an order runs. */
public enum StartEvent {
    /** When the bank carried it out. */
    EFFECTIVE,
    /** When it was asked for. */
    REQUEST
}
