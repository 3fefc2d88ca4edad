package org.forestall.engine.dissuasion;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/**
 * When a step fits.
 *
 * @param states the states it fits, with its points there; the higher, the sooner it is proposed
 * @param types the types of scam it fits
 * @param needs what it needs
 * @param mildest the mildest grade it is proportionate to, unless resistance is deep
 * @param from the least resistance it is meant for
 * @param joint whether several services act at once
 * @param only the circumstance without which it makes no sense; null where it needs none
 * @param unless the circumstance that rules it out; null where none does
 */
public record StepFit(
        Map<VictimState, Integer> states,
        Set<FraudType> types,
        Set<Need> needs,
        Grade mildest,
        ResistanceLevel from,
        boolean joint,
        @Nullable Circumstance only,
        @Nullable Circumstance unless) {

    public StepFit {
        states = Map.copyOf(states);
        types = Set.copyOf(types);
        needs = Set.copyOf(needs);
    }

    static StepFit in(Map<VictimState, Integer> states) {
        return new StepFit(
                states, EnumSet.allOf(FraudType.class), Set.of(), Grade.LOW, ResistanceLevel.NONE, false, null, null);
    }

    StepFit types(FraudType... those) {
        return new StepFit(states, EnumSet.copyOf(List.of(those)), needs, mildest, from, joint, only, unless);
    }

    StepFit needs(Need... those) {
        return new StepFit(states, types, EnumSet.copyOf(List.of(those)), mildest, from, joint, only, unless);
    }

    StepFit grade(Grade least) {
        return new StepFit(states, types, needs, least, from, joint, only, unless);
    }

    StepFit from(ResistanceLevel least) {
        return new StepFit(states, types, needs, mildest, least, joint, only, unless);
    }

    StepFit together() {
        return new StepFit(states, types, needs, mildest, from, true, only, unless);
    }

    StepFit only(Circumstance one) {
        return new StepFit(states, types, needs, mildest, from, joint, one, unless);
    }

    StepFit unless(Circumstance one) {
        return new StepFit(states, types, needs, mildest, from, joint, only, one);
    }

    /** Whether the step fits the situation. Deep resistance opens the joint steps at every grade. */
    public boolean fits(Situation situation) {
        ResistanceLevel level = situation.resistance();
        boolean proportionate = !mildest.isAbove(situation.grade());
        return states.containsKey(situation.state())
                && types.contains(situation.type())
                && level.reaches(from)
                && (proportionate || joint && level == ResistanceLevel.DEEP)
                && (only == null || situation.circumstances().contains(only))
                && (unless == null || !situation.circumstances().contains(unless));
    }
}
