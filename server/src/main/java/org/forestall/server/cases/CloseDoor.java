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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What each way of closing must show, by the profile. There is no other way out of a case. */
@Component
class CloseDoor {

    private final JurisdictionProfile profile;
    private final Timeline timeline;
    private final EvidenceOnRecord onRecord;
    private final ObjectProvider<ClosingDemand> demands;

    CloseDoor(
            JurisdictionProfile profile,
            Timeline timeline,
            EvidenceOnRecord onRecord,
            ObjectProvider<ClosingDemand> demands) {
        this.profile = profile;
        this.timeline = timeline;
        this.onRecord = onRecord;
        this.demands = demands;
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
        if (needed.secondPerson() && timeline.workedBy(file.id()).contains(closer.id())) {
            throw new Refused(CaseRefusal.SECOND_PERSON_SAME);
        }
        checkRecord(file, closing, closer);
        checkMoney(closing, needed);
        List<String> missing = stillDemanded(file, closing.outcome());
        if (!missing.isEmpty()) {
            throw new Refused(CaseRefusal.STILL_OWED, Map.of("missing", missing));
        }
    }

    private List<String> stillDemanded(CaseFile file, CloseOutcome outcome) {
        return demands.stream()
                .flatMap(demand -> demand.missing(file, outcome).stream())
                .toList();
    }

    /** What is named but was never recorded is no evidence. */
    private void checkRecord(CaseFile file, Closing closing, Actor closer) {
        Set<EvidenceKind> recorded = onRecord.of(file.id(), closer);
        List<String> unproven = closing.evidence().stream()
                .filter(kind -> !recorded.contains(kind))
                .map(Enum::name)
                .toList();
        if (!unproven.isEmpty()) {
            throw new Refused(CaseRefusal.EVIDENCE_NOT_RECORDED, Map.of("kinds", unproven));
        }
    }

    /** For each outcome open to the case's grade, what it needs; the console asks only for that. */
    Map<String, List<String>> requirements(CaseFile file) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (CloseOutcome outcome : CloseOutcome.values()) {
            JurisdictionProfile.Closing needed = profile.closing().get(outcome.name());
            if (needed != null && (needed.grades().isEmpty() || needed.grades().contains(file.grade()))) {
                List<String> codes = requirementsOf(needed, file);
                codes.addAll(stillDemanded(file, outcome));
                all.put(outcome.name(), codes);
            }
        }
        return all;
    }

    private static List<String> requirementsOf(JurisdictionProfile.Closing needed, CaseFile file) {
        List<String> codes = new ArrayList<>();
        needed.evidence().forEach(choice -> codes.add("evidence:" + String.join("|", choice)));
        List<String> states = needed.statesFor(file.grade());
        if (!states.isEmpty()) {
            codes.add("state:" + String.join("|", states));
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
        List<String> states = needed.statesFor(file.grade());
        if (!states.isEmpty() && !states.contains(state)) {
            throw new Refused(CaseRefusal.STATE_NOT_REACHED, Map.of("state", state, "needed", states));
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
