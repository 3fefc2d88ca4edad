package org.forestall.server.banks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.platform.AskTogether;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * The alerts that are not over, as those of one scope see them. A counter rings, and every open screen asks for them at the
 * same moment: the screens of one scope share a look.
 */
@Component
class OpenAlerts {

    private static final int AT_MOST = 200;

    private final AlertStore alerts;
    private final AlertViews views;
    private final Transactions transactions;
    private final AskTogether<RowScope, List<AlertViews.AlertView>> together =
            new AskTogether<>("open-alerts", this::look);

    OpenAlerts(AlertStore alerts, AlertViews views, Transactions transactions) {
        this.alerts = alerts;
        this.views = views;
        this.transactions = transactions;
    }

    List<AlertViews.AlertView> seenIn(RowScope scope) {
        return together.ask(scope);
    }

    private List<List<AlertViews.AlertView>> look(List<RowScope> asked) {
        Map<RowScope, List<AlertViews.AlertView>> seen = new HashMap<>();
        return asked.stream()
                .map(scope ->
                        seen.computeIfAbsent(scope, one -> transactions.in(one, () -> views.of(alerts.open(AT_MOST)))))
                .toList();
    }
}
