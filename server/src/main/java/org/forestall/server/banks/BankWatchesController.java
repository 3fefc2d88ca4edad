package org.forestall.server.banks;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
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

/** Whom and what the banks look out for, for the people of the district. */
@RestController
@RequestMapping("/api/v1")
class BankWatchesController {

    private static final int AT_MOST = 200;

    private final WatchStore watches;
    private final WatchViews watchViews;
    private final AlertStore alerts;
    private final AlertViews alertViews;
    private final BankStore banks;
    private final WatchHealth health;
    private final PlaceWatch placeWatch;
    private final KeepWatch keepWatch;
    private final AcknowledgeWatch acknowledgeWatch;
    private final Cases cases;
    private final Transactions transactions;

    BankWatchesController(
            WatchStore watches,
            WatchViews watchViews,
            AlertStore alerts,
            AlertViews alertViews,
            BankStore banks,
            WatchHealth health,
            PlaceWatch placeWatch,
            KeepWatch keepWatch,
            AcknowledgeWatch acknowledgeWatch,
            Cases cases,
            Transactions transactions) {
        this.watches = watches;
        this.watchViews = watchViews;
        this.alerts = alerts;
        this.alertViews = alertViews;
        this.banks = banks;
        this.health = health;
        this.placeWatch = placeWatch;
        this.keepWatch = keepWatch;
        this.acknowledgeWatch = acknowledgeWatch;
        this.cases = cases;
        this.transactions = transactions;
    }

    enum Which {
        running,
        ended
    }

    record WatchDays(@Nullable Integer days) {}

    record WhyLifted(@Nullable String note) {}

    /** What the banks have to do with a case. {@code banksBehind}: banks that have not fetched the newest change yet. */
    record BankSide(
            List<WatchViews.WatchView> watches, List<AlertViews.AlertView> alerts, int banks, int banksBehind) {}

    @GetMapping("/cases/{id}/bank-side")
    BankSide ofCase(Actor actor, @PathVariable long id) {
        actor.require(Permission.CASE_VIEW);
        actor.require(Permission.BANK_VIEW);
        CaseId caseId = new CaseId(id);
        return transactions.in(actor.scope(), () -> {
            if (cases.find(caseId).isEmpty()) {
                throw new Refused(CaseRefusal.NOT_FOUND);
            }
            List<CaseId> all = cases.withFolded(caseId);
            return new BankSide(
                    watchViews.of(watches.of(all)),
                    alertViews.of(alerts.of(all)),
                    banks.all().size(),
                    health.behind());
        });
    }

    @PostMapping("/cases/{id}/bank-watch")
    BankSide place(Actor actor, @PathVariable long id, @RequestBody PlaceWatch.Form form) {
        placeWatch.place(actor, new CaseId(id), form);
        return ofCase(actor, id);
    }

    @PostMapping("/cases/{id}/bank-watch/renewal")
    BankSide renew(Actor actor, @PathVariable long id, @RequestBody WatchDays form) {
        keepWatch.renew(actor, keepWatch.onPerson(actor, new CaseId(id)), form.days());
        return ofCase(actor, id);
    }

    @DeleteMapping("/cases/{id}/bank-watch")
    BankSide lift(Actor actor, @PathVariable long id, @RequestBody(required = false) @Nullable WhyLifted why) {
        keepWatch.lift(actor, keepWatch.onPerson(actor, new CaseId(id)), why == null ? null : why.note());
        return ofCase(actor, id);
    }

    @GetMapping("/bank-watches")
    Items<WatchViews.WatchView> list(Actor actor, @RequestParam(defaultValue = "running") Which which) {
        actor.require(Permission.CASE_VIEW);
        actor.require(Permission.BANK_VIEW);
        return transactions.in(
                actor.scope(),
                () -> new Items<>(
                        watchViews.of(which == Which.running ? watches.running(AT_MOST) : watches.ended(AT_MOST))));
    }

    @PostMapping("/bank-watches/{id}/renewal")
    WatchViews.WatchView renewOne(Actor actor, @PathVariable long id, @RequestBody WatchDays form) {
        keepWatch.renew(actor, id, form.days());
        return show(actor, id);
    }

    @DeleteMapping("/bank-watches/{id}")
    WatchViews.WatchView liftOne(
            Actor actor, @PathVariable long id, @RequestBody(required = false) @Nullable WhyLifted why) {
        keepWatch.lift(actor, id, why == null ? null : why.note());
        return show(actor, id);
    }

    /** Somebody rang, and they know. */
    @PostMapping("/bank-watches/{id}/asked/{asked}/phoned")
    WatchViews.WatchView phoned(Actor actor, @PathVariable long id, @PathVariable long asked) {
        acknowledgeWatch.byTelephone(actor, id, asked);
        return show(actor, id);
    }

    private WatchViews.WatchView show(Actor actor, long id) {
        return transactions.in(
                actor.scope(), () -> watchViews.of(watches.find(List.of(id))).getFirst());
    }
}
