package org.forestall.server.banks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseId;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts as the people of the district see them, in the reader's scope. */
@Component
class AlertViews {

    private final AlertStore alerts;
    private final BankStore banks;
    private final WhomToRing whomToRing;
    private final CaseOfAlert caseOfAlert;
    private final Units units;
    private final InstantSource clock;

    AlertViews(
            AlertStore alerts,
            BankStore banks,
            WhomToRing whomToRing,
            CaseOfAlert caseOfAlert,
            Units units,
            InstantSource clock) {
        this.alerts = alerts;
        this.banks = banks;
        this.whomToRing = whomToRing;
        this.caseOfAlert = caseOfAlert;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An alert as people see it; whose customer it is stands in the case, and the name only here, as the counter wrote it.
     *
     * @param caseNumber goes out as {@code case}: the one that goes on, where its own was folded; none where the reader may
     *     not see the case, or there is none yet
     * @param ring whom to ring at the counter; who can be reached at this hour first
     */
    record AlertView(
            long id,
            String bank,
            String bankEn,
            String branch,
            String branchEn,
            UnitRef station,
            @JsonProperty("case") @Nullable Long caseNumber,
            boolean watched,
            @Nullable String customer,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable String channel,
            List<Alert.CounterAnswer> answers,
            @Nullable String note,
            Instant receivedAt,
            @Nullable AlertAnswer answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable Instant expectedAt,
            @Nullable AlertResult result,
            int toldPosts,
            boolean open,
            List<Banks.ToRing> ring,
            List<AlertStore.Step> steps) {}

    List<AlertView> of(List<Alert> all) {
        Map<Integer, Bank> bankById = banks.byId();
        Map<Integer, Branch> branches =
                banks.branches(all.stream().map(Alert::branchId).collect(Collectors.toSet()));
        Around around = new Around(caseOfAlert.seenOf(all), rings(all), alerts.steps(all));
        return all.stream()
                .map(alert -> view(alert, bankById.get(alert.bankId()), branches.get(alert.branchId()), around))
                .toList();
    }

    /** What belongs to the alerts of one list, asked for once: every open screen asks for it at the same moment. */
    private record Around(
            Map<CaseId, CaseId> cases,
            Map<Integer, List<Banks.ToRing>> rings,
            Map<Long, List<AlertStore.Step>> steps) {}

    private Map<Integer, List<Banks.ToRing>> rings(List<Alert> all) {
        Instant now = clock.instant();
        Map<Integer, List<Banks.ToRing>> rings = new HashMap<>();
        all.stream()
                .filter(alert -> !alert.isOver())
                .forEach(alert -> rings.computeIfAbsent(
                        alert.branchId(), branch -> whomToRing.atBranch(alert.bankId(), branch, now)));
        return rings;
    }

    private AlertView view(Alert alert, @Nullable Bank bank, @Nullable Branch branch, Around around) {
        Alert.Answer answer = alert.answer();
        CaseId caseId = alert.caseId() == null ? null : around.cases().get(alert.caseId());
        return new AlertView(
                alert.id(),
                bank == null ? "" : bank.name(),
                bank == null ? "" : bank.nameEn(),
                branch == null ? "" : branch.name(),
                branch == null ? "" : nameEn(branch),
                units.get(alert.unitId()).ref(),
                caseId == null ? null : Long.valueOf(caseId.value()),
                alert.watched(),
                alert.said().customer(),
                alert.sum().amount(),
                alert.sum().currency(),
                alert.sum().channel(),
                alert.said().answers(),
                alert.said().note(),
                alert.times().receivedAt(),
                answer == null ? null : answer.kind(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.byName(),
                answer == null ? null : answer.expectedAt(),
                alert.result(),
                alert.rung(),
                !alert.isOver(),
                alert.isOver() ? List.of() : around.rings().getOrDefault(alert.branchId(), List.of()),
                around.steps().getOrDefault(alert.id(), List.of()));
    }

    /** A branch that has no name in English is called by the one it has. */
    static String nameEn(Branch branch) {
        String english = branch.nameEn();
        return english == null ? branch.name() : english;
    }
}
