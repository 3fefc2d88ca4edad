package org.forestall.server.cases;

import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;

/** The things that vary independently about a case; the tracks are the fourth. */
public record Standing(Stage stage, Grade grade, int level, VictimState victimState) {

    Standing withStage(Stage to) {
        return new Standing(to, grade, level, victimState);
    }

    Standing withGrade(Grade to) {
        return new Standing(stage, to, level, victimState);
    }

    Standing withLevel(int to) {
        return new Standing(stage, grade, to, victimState);
    }

    Standing withVictimState(VictimState to) {
        return new Standing(stage, grade, level, to);
    }
}
