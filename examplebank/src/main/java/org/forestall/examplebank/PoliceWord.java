package org.forestall.examplebank;

import java.util.UUID;

/** What the police say in ISO 20022, as far as this bank takes it. */
sealed interface PoliceWord {

    /** Stop a payment (camt.056). */
    record Stop(OrderWord order) implements PoliceWord {}

    /** What of an account (auth.001). */
    record Asks(Question question) implements PoliceWord {}

    /** The customer may be told from now on (auth.003). */
    record MayTell(UUID enquiry) implements PoliceWord {}
}
