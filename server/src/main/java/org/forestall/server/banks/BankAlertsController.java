package org.forestall.server.banks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counters' alerts and the banks' watch, for the people of the district. */
@RestController
@RequestMapping("/api/v1")
class BankAlertsController {

    private static final int AT_MOST = 200;

    private final AlertStore alerts;
    private final WatchStore watches;
    private final BankStore banks;
    private final AnswerAlert answerAlert;
    private final PlaceWatch placeWatch;
    private final WatchHealth health;
    private final Cases cases;
    private final Transactions transactions;
    private final Units units;

    BankAlertsController(
            AlertStore alerts,
            WatchStore watches,
            BankStore banks,
            AnswerAlert answerAlert,
            PlaceWatch placeWatch,
            WatchHealth health,
            Cases cases,
            Transactions transactions,
            Units units) {
        this.alerts = alerts;
        this.watches = watches;
        this.banks = banks;
        this.answerAlert = answerAlert;
        this.placeWatch = placeWatch;
        this.health = health;
        this.cases = cases;
        this.transactions = transactions;
        this.units = units;
    }

    enum Which {
        open,
        over
    }

    record AnswerForm(
            @Nullable AlertAnswer answer,
            @Nullable Integer minutes,
            @Nullable String note) {}

    record WatchForm(
            @Nullable WatchBasis basis,
            @Nullable Integer days,
            @Nullable String note) {}

    record WatchDays(@Nullable Integer days) {}

    record WhyLifted(@Nullable String note) {}

    /**
     * An alert as people see it; whose customer it is stands in the case, and the name only here, as the counter wrote it.
     *
     * @param caseNumber goes out as {@code case}; none where the reader may not see the case, or there is none yet
     */
    record AlertView(
            long id,
            String bank,
            String branch,
            UnitRef station,

            @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable
            Long caseNumber,

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
            List<ToRing> ring,
            List<AlertStore.Step> steps) {}

    /** Whom to ring at the counter, in order. */
    record ToRing(String name, String phone) {}

    record WatchView(
            long id,
            WatchBasis basis,
            Instant placedAt,
            String placedBy,
            Instant expiresAt,
            int renewals,
            boolean running,
            @Nullable Instant endedAt,
            @Nullable WatchEnd endReason,
            @Nullable String note) {}

    /** What the banks have to do with a case. {@code banksBehind}: banks that have not fetched the watch yet. */
    record BankSide(List<WatchView> watches, List<AlertView> alerts, int banks, int banksBehind) {}

    @GetMapping("/bank-alerts")
    Items<AlertView> list(Actor actor, @RequestParam(defaultValue = "open") Which which) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return transactions.in(
                actor.scope(),
                () -> new Items<>(views(which == Which.open ? alerts.open(AT_MOST) : alerts.over(AT_MOST))));
    }

    @GetMapping("/bank-alerts/{id}")
    AlertView show(Actor actor, @PathVariable long id) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return transactions.in(
                actor.scope(),
                () -> views(List.of(alerts.find(id).orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND))))
                        .getFirst());
    }

    @PostMapping("/bank-alerts/{id}/answer")
    AlertView answer(Actor actor, @PathVariable long id, @RequestBody AnswerForm form) {
        answerAlert.answer(actor, id, form.answer(), form.minutes(), form.note());
        return show(actor, id);
    }

    @GetMapping("/cases/{id}/bank-side")
    BankSide ofCase(Actor actor, @PathVariable long id) {
        actor.require(Permission.CASE_VIEW);
        actor.require(Permission.BANK_VIEW);
        CaseId caseId = new CaseId(id);
        return transactions.in(actor.scope(), () -> {
            if (cases.find(caseId).isEmpty()) {
                throw new Refused(CaseRefusal.NOT_FOUND);
            }
            return new BankSide(
                    watches.of(caseId).stream().map(BankAlertsController::view).toList(),
                    views(alerts.of(caseId)),
                    banks.all().size(),
                    health.behind());
        });
    }

    @PostMapping("/cases/{id}/bank-watch")
    BankSide place(Actor actor, @PathVariable long id, @RequestBody WatchForm form) {
        placeWatch.place(actor, new CaseId(id), form.basis(), form.days(), form.note());
        return ofCase(actor, id);
    }

    @PostMapping("/cases/{id}/bank-watch/renewal")
    BankSide renew(Actor actor, @PathVariable long id, @RequestBody WatchDays form) {
        placeWatch.renew(actor, new CaseId(id), form.days());
        return ofCase(actor, id);
    }

    @DeleteMapping("/cases/{id}/bank-watch")
    BankSide lift(Actor actor, @PathVariable long id, @RequestBody(required = false) @Nullable WhyLifted why) {
        placeWatch.lift(actor, new CaseId(id), why == null ? null : why.note());
        return ofCase(actor, id);
    }

    private List<AlertView> views(List<Alert> all) {
        Map<Integer, Bank> bankById = banks.byId();
        Map<Integer, Branch> branches =
                banks.branches(all.stream().map(Alert::branchId).collect(Collectors.toSet()));
        return all.stream()
                .map(alert -> view(alert, bankById.get(alert.bankId()), branches.get(alert.branchId())))
                .toList();
    }

    private AlertView view(Alert alert, @Nullable Bank bank, @Nullable Branch branch) {
        Alert.Answer answer = alert.answer();
        CaseId caseId = alert.caseId();
        return new AlertView(
                alert.id(),
                bank == null ? "" : bank.name(),
                branch == null ? "" : branch.name(),
                units.get(alert.unitId()).ref(),
                caseId == null || cases.find(caseId).isEmpty() ? null : caseId.value(),
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
                alert.isOver()
                        ? List.of()
                        : banks.contacts(alert.bankId(), alert.branchId()).stream()
                                .map(one -> new ToRing(one.name(), one.phone()))
                                .toList(),
                alerts.steps(alert.id()));
    }

    private static WatchView view(Watch watch) {
        Watch.Ended ended = watch.ended();
        return new WatchView(
                watch.id(),
                watch.basis(),
                watch.placed().at(),
                watch.placed().byName(),
                watch.expiresAt(),
                watch.renewals(),
                ended == null,
                ended == null ? null : ended.at(),
                ended == null ? null : ended.reason(),
                watch.note());
    }
}
