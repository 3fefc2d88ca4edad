package org.forestall.server.banks;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counters' alerts, for the people of the district. */
@RestController
@RequestMapping("/api/v1/bank-alerts")
class BankAlertsController {

    private static final int AT_MOST = 200;

    private final OpenAlerts openAlerts;
    private final AlertStore alerts;
    private final AlertViews views;
    private final AnswerAlert answerAlert;
    private final Transactions transactions;

    BankAlertsController(
            OpenAlerts openAlerts,
            AlertStore alerts,
            AlertViews views,
            AnswerAlert answerAlert,
            Transactions transactions) {
        this.openAlerts = openAlerts;
        this.alerts = alerts;
        this.views = views;
        this.answerAlert = answerAlert;
        this.transactions = transactions;
    }

    enum Which {
        open,
        over
    }

    record AnswerForm(
            @Nullable AlertAnswer answer,
            @Nullable Integer minutes,
            @Nullable String note) {}

    @GetMapping
    Items<AlertViews.AlertView> list(Actor actor, @RequestParam(defaultValue = "open") Which which) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return new Items<>(
                which == Which.open
                        ? openAlerts.seenIn(actor.scope())
                        : transactions.in(actor.scope(), () -> views.of(alerts.over(AT_MOST))));
    }

    @GetMapping("/{id}")
    AlertViews.AlertView show(Actor actor, @PathVariable long id) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return transactions.in(
                actor.scope(),
                () -> views.of(List.of(alerts.find(id).orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND))))
                        .getFirst());
    }

    @PostMapping("/{id}/answer")
    AlertViews.AlertView answer(Actor actor, @PathVariable long id, @RequestBody AnswerForm form) {
        answerAlert.answer(actor, id, form.answer(), form.minutes(), form.note());
        return show(actor, id);
    }
}
