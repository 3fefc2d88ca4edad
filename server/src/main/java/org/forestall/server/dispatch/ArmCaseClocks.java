package org.forestall.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseClocks;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Stage;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the armed clocks of every case what its state says: in the transaction that changes the case, for hundreds of
 * cases at once in a constant number of statements.
 */
@Component
class ArmCaseClocks {

    /** The group of every clock on a case. */
    static final String GROUP = "case";

    static final String ACCEPT = GROUP + ".accept";
    static final String PAUSE_END = GROUP + ".pause-end";

    /** What tells of the clocks and moves none. */
    private static final Set<Class<? extends CaseEvent>> TELLS_ONLY = Set.of(
            CaseRecord.ClockWarned.class,
            CaseRecord.ClockBreached.class,
            CaseRecord.BreachExplained.class,
            CaseRecord.Escalated.class,
            CaseRecord.TrackTaken.class,
            CaseRecord.TrackStoodDown.class,
            CaseRecord.StandDownAcknowledged.class,
            CaseRecord.OperationStarted.class,
            CaseEvent.NoteAdded.class,
            CaseEvent.TypeSet.class);

    private final Clocks clocks;
    private final CaseClocks caseClocks;
    private final JurisdictionProfile profile;

    ArmCaseClocks(Clocks clocks, CaseClocks caseClocks, JurisdictionProfile profile) {
        this.clocks = clocks;
        this.caseClocks = caseClocks;
        this.profile = profile;
    }

    @EventListener
    void changed(CasesChanged changed) {
        Map<Long, CaseFile> files = new LinkedHashMap<>();
        changed.changes().stream()
                .filter(ArmCaseClocks::mayMoveClocks)
                .forEach(one -> files.put(one.after().id().value(), one.after()));
        if (!files.isEmpty()) {
            List<ClockOrder> orders = files.values().stream()
                    .flatMap(file -> ordersOf(file).stream())
                    .toList();
            clocks.replace(GROUP, files.keySet(), orders);
        }
    }

    private static boolean mayMoveClocks(CasesChanged.One change) {
        return change.events().stream().anyMatch(event -> !TELLS_ONLY.contains(event.getClass()));
    }

    List<ClockOrder> ordersOf(CaseFile file) {
        List<ClockOrder> orders = new ArrayList<>();
        for (CaseClocks.Due due : caseClocks.running(file)) {
            orders.add(order(file, kindOf(due), due.at(), stages(due, file.grade())));
        }
        Instant assigned = file.holder().since();
        boolean open = file.stage() == Stage.OPEN && !file.isFolded();
        if (open && assigned != null && !file.holder().isAccepted()) {
            Instant silent = assigned.plus(acceptWithin(file.grade()));
            orders.add(order(file, ACCEPT, silent, List.of(stage("SILENT", silent))));
        }
        Instant pausedUntil = file.pause().until();
        if (pausedUntil != null && file.stage() != Stage.CLOSED) {
            orders.add(order(file, PAUSE_END, pausedUntil, List.of(stage("END", pausedUntil))));
        }
        return orders;
    }

    static String kindOf(CaseClocks.Due due) {
        return GROUP + "." + due.kind().code();
    }

    private static ClockOrder order(
            CaseFile file, String kind, Instant at, List<org.forestall.server.clocks.Stage> stages) {
        return new ClockOrder(kind, file.id().value(), file.place().unitId(), at, stages);
    }

    private List<org.forestall.server.clocks.Stage> stages(CaseClocks.Due due, Grade grade) {
        long whole = Duration.between(due.since(), due.at()).toMillis();
        Instant warn =
                due.since().plusMillis((long) (whole * profile.dissuasion().warnAt()));
        List<org.forestall.server.clocks.Stage> stages = new ArrayList<>();
        stages.add(stage(org.forestall.server.clocks.Stage.WARN, warn));
        stages.add(stage(org.forestall.server.clocks.Stage.BREACH, due.at()));
        int rung = 0;
        for (Duration later : profile.dissuasion().escalation().getOrDefault(grade, List.of())) {
            rung++;
            stages.add(
                    stage(org.forestall.server.clocks.Stage.rung(rung), due.at().plus(later)));
        }
        return stages;
    }

    private static org.forestall.server.clocks.Stage stage(String name, Instant at) {
        return new org.forestall.server.clocks.Stage(name, at);
    }

    private Duration acceptWithin(Grade grade) {
        Duration limit = profile.dissuasion().accept().get(grade);
        return limit == null ? profile.clocksOf(grade).signFor() : limit;
    }
}
