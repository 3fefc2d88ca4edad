package org.forestall.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.server.demo.Homes.Home;
import org.forestall.server.demo.Homes.Place;
import org.forestall.server.demo.Victim.Truth;

/** Invents the people of the demo, one after another, each with a number, a home and a hidden truth. */
final class People {

    private static final double WITH_ID_NUMBER = 0.35;

    private final ResidentNumbers numbers = new ResidentNumbers();
    private final Set<String> namesOfStaff = new HashSet<>();
    private long next;

    People(long seed) {
        DemoStaff.list(seed).forEach(member -> namesOfStaff.add(member.name()));
        namesOfStaff.add(OldMan.NAME);
        namesOfStaff.add(OldMan.DAUGHTER);
        numbers.issue(OldMan.BORN, false); // the old man's own
    }

    Victim invent(Dice dice, Grade grade, FraudType suspected, Instant warnedAt) {
        boolean female = Calibration.female(suspected, dice);
        Profile profile = new Profile(female, Calibration.age(suspected, dice), grade, suspected);
        return person(dice, profile, Calibration.PLACE.pick(dice), warnedAt);
    }

    /** A young man whom warning after warning reaches, as one of Quanzhou's reached more than a hundred. */
    Victim inventMagnet(Dice dice, Instant warnedAt) {
        return person(dice, new Profile(false, 21, Grade.LOW, FraudType.GAME), Place.HERE, warnedAt);
    }

    private record Profile(boolean female, int age, Grade grade, FraudType suspected) {}

    private Victim person(Dice dice, Profile profile, Place place, Instant warnedAt) {
        LocalDate today = warnedAt.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        LocalDate born = today.minusYears(profile.age()).minusDays(dice.between(0, 364));
        Home home = Homes.invent(dice, place);
        Truth truth = place == Place.OTHER_DISTRICT ? Truth.OTHER_DISTRICT : Calibration.truth(profile.grade(), dice);
        FraudType type = dice.chance(0.85) ? profile.suspected() : Calibration.TYPE.pick(dice);
        boolean deep = truth == Truth.IN_PROGRESS && dice.chance(type == FraudType.GOV ? 0.3 : 0.09);
        long number = next++;
        return new Victim(
                number,
                name(dice, profile.female(), profile.age()),
                profile.female(),
                born,
                Phones.ofPerson(number),
                dice.chance(WITH_ID_NUMBER) ? numbers.issue(born, profile.female()) : null,
                home,
                truth,
                type,
                deep,
                warnedAt.plus(Amounts.untilItLeaves(type, dice)),
                Amounts.atRisk(type, dice));
    }

    private String name(Dice dice, boolean female, int age) {
        String name = Names.invent(dice, female, age);
        return namesOfStaff.contains(name) ? name(dice, female, age) : name;
    }
}
