package org.forestall.server.leads;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Other people's open cases that name the same account or phone of a suspect; only what is in the reader's scope. */
@Component
class ShowSimilar {

    private static final int AT_MOST = 200;

    private final LeadMarks marks;
    private final CaseWork cases;
    private final Units units;
    private final Transactions transactions;

    ShowSimilar(LeadMarks marks, CaseWork cases, Units units, Transactions transactions) {
        this.marks = marks;
        this.cases = cases;
        this.units = units;
        this.transactions = transactions;
    }

    /** A case alike, and by what. */
    record Similar(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseNumber,

            Grade grade,
            Stage stage,
            UnitRef unit,
            Set<LeadMarks.Kind> marks) {}

    List<Similar> of(Actor reader, CaseId id) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), () -> {
            CaseFile own =
                    cases.list(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            Map<CaseId, Set<LeadMarks.Kind>> shared = marks.sharedWith(id, AT_MOST);
            return cases.list(shared.keySet()).stream()
                    .filter(file -> file.moments().closedAt() == null && !file.isFolded())
                    .filter(file -> !file.person().equals(own.person()))
                    .map(file -> new Similar(
                            file.id().value(),
                            file.grade(),
                            file.stage(),
                            units.get(file.place().unitId()).ref(),
                            shared.getOrDefault(file.id(), Set.of())))
                    .toList();
        });
    }
}
