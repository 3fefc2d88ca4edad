package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Place;

/** Somebody on a shift. */
final class Person {

    final boolean squad;
    final double shiftEnds;
    Place place;
    double worked;

    Person(boolean squad, double shiftEnds, Place place) {
        this.squad = squad;
        this.shiftEnds = shiftEnds;
        this.place = place;
    }

    boolean may(Action action) {
        return !action.isAutomatic() && (squad || action != Action.SQUAD_VISIT);
    }
}
