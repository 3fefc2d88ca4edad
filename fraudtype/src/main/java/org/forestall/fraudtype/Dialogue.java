package org.forestall.fraudtype;

import java.util.List;

/**
 * A written phone dialogue. How it ended is left out on purpose: it tells of the fraud.
 *
 * @param id unique in the data set
 * @param kind the data set's own class, such as 投资诈骗
 * @param fraud whether it comes from the scam file
 * @param caller the caller's turns
 * @param called the turns of the person called
 */
record Dialogue(String id, String kind, boolean fraud, List<String> caller, List<String> called) {

    Dialogue {
        caller = List.copyOf(caller);
        called = List.copyOf(called);
    }

    String callerTurns() {
        return String.join("\n", caller);
    }

    String firstTurn() {
        return caller.isEmpty() ? "" : caller.getFirst();
    }

    String allTurns() {
        StringBuilder all = new StringBuilder();
        for (int turn = 0; turn < Math.max(caller.size(), called.size()); turn++) {
            if (turn < caller.size()) {
                all.append(caller.get(turn)).append('\n');
            }
            if (turn < called.size()) {
                all.append(called.get(turn)).append('\n');
            }
        }
        return all.toString();
    }
}
