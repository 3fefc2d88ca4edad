package org.forestall.server.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each way of closing must show, by the profile. There is no other way out of a case. */
@Component
class CloseDoor {

    private final JurisdictionProfile profile;
    private final Timeline timeline;

    CloseDoor(JurisdictionProfile profile, Timeline timeline) {
        this.profile = profile;
        this.timeline = timeline;
    }

    /** Refuses unless the case may be closed so. */
    void check(CaseFile file, Closing closing, Actor closer) {
        JurisdictionProfile.Closing needed =
                profile.closing().get(closing.outcome().name());
        if (needed == null) {
            throw new Refused(CaseRefusal.ONLY_BY_TRANSFER);
        }
        checkGrade(file, needed);
        checkState(file, needed);
        checkEvidence(closing, needed);
        checkMoney(closing, needed);
        if (needed.secondPerson() && timeline.workedBy(file.id()).contains(closer.id())) {
            throw new Refused(CaseRefusal.SECOND_PERSON_SAME);
        }
    }

    /** For each outcome open to the case's grade, what it needs; the console asks only for that. */
    Map<String, List<String>> requirements(CaseFile file) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (CloseOutcome outcome : CloseOutcome.values()) {
            JurisdictionProfile.Closing needed = profile.closing().get(outcome.name());
            if (needed != null && (needed.grades().isEmpty() || needed.grades().contains(file.grade()))) {
                all.put(outcome.name(), requirementsOf(needed));
            }
        }
        return all;
    }

    private static List<String> requirementsOf(JurisdictionProfile.Closing needed) {
        List<String> codes = new ArrayList<>();
        needed.evidence().forEach(choice -> codes.add("evidence:" + String.join("|", choice)));
        if (!needed.states().isEmpty()) {
            codes.add("state:" + String.join("|", needed.states()));
        }
        if (needed.moneyBasis()) {
            codes.add("money-basis");
        }
        if (needed.secondPerson()) {
            codes.add("second-person");
        }
        return codes;
    }

    private static void checkGrade(CaseFile file, JurisdictionProfile.Closing needed) {
        if (!needed.grades().isEmpty() && !needed.grades().contains(file.grade())) {
            throw Refused.field(CaseRefusal.WRONG_GRADE, "outcome");
        }
    }

    private static void checkState(CaseFile file, JurisdictionProfile.Closing needed) {
        String state = file.standing().victimState().name();
        if (!needed.states().isEmpty() && !needed.states().contains(state)) {
            throw new Refused(CaseRefusal.STATE_NOT_REACHED, Map.of("state", state, "needed", needed.states()));
        }
    }

    private static void checkEvidence(Closing closing, JurisdictionProfile.Closing needed) {
        Set<String> given = closing.evidence().stream().map(Enum::name).collect(Collectors.toSet());
        for (List<String> choice : needed.evidence()) {
            if (choice.stream().noneMatch(given::contains)) {
                throw new Refused(CaseRefusal.EVIDENCE_MISSING, Map.of("oneOf", choice));
            }
        }
    }

    private static void checkMoney(Closing closing, JurisdictionProfile.Closing needed) {
        CaseEvent.Sums sums = closing.sums();
        if (isNegative(sums.atRisk()) || isNegative(sums.moved())) {
            throw Refused.field(CaseRefusal.MONEY_NEGATIVE, "atRisk");
        }
        boolean named = sums.atRisk() != null || sums.moved() != null;
        if ((needed.moneyBasis() || named) && closing.basis() == MoneyBasis.NONE) {
            throw Refused.field(CaseRefusal.BASIS_MISSING, "basis");
        }
    }

    private static boolean isNegative(@Nullable BigDecimal sum) {
        return sum != null && sum.signum() < 0;
    }
}
