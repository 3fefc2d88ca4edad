package org.forestall.examplebank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the police ask of an account.
 *
 * @param enquiry the police's number
 * @param asked {@code HOLDER}, {@code BALANCE}, {@code MOVEMENTS}, {@code NEXT_LAYER}, or what this bank does not know
 * @param from the first day that is asked about
 * @param to the last
 */
record Question(UUID enquiry, String account, List<String> asked, LocalDate from, LocalDate to) {

    static final String HOLDER = "HOLDER";
    static final String BALANCE = "BALANCE";
    static final String MOVEMENTS = "MOVEMENTS";
    static final String NEXT_LAYER = "NEXT_LAYER";

    Question {
        asked = List.copyOf(asked);
    }
}
