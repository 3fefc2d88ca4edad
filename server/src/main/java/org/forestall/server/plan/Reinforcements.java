package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.platform.Transactions;
import org.forestall.server.shifts.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows reinforcement: which levels were called to a case, and who has said that he comes or has heard of the end. */
@Component
class Reinforcements {

    static final int LEAST = 1;
    static final int MOST = 3;
    private static final Duration SHOWN_AFTER_END = Duration.ofDays(2);

    private final ReinforcementStore store;
    private final PlanNames names;
    private final CaseWork work;
    private final Transactions transactions;
    private final InstantSource clock;

    Reinforcements(
            ReinforcementStore store, PlanNames names, CaseWork work, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.names = names;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The post whose people a level adds. */
    static Post postOf(int level) {
        return level == MOST ? Post.COMMANDER_DUTY : Post.SQUAD_DUTY;
    }

    static int levelOf(List<ReinforcementStore.Called> called) {
        return called.stream()
                .filter(ReinforcementStore.Called::isRunning)
                .mapToInt(ReinforcementStore.Called::level)
                .max()
                .orElse(LEAST);
    }

    /** In the caller's transaction. */
    PlanViews.Reinforced of(CaseId id) {
        List<ReinforcementStore.Called> called = store.of(List.of(id));
        Instant since = called.stream()
                .filter(ReinforcementStore.Called::isRunning)
                .map(ReinforcementStore.Called::askedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new PlanViews.Reinforced(levelOf(called), MOST, since, steps(called));
    }

    /** Every case of a unit, or of the reader's scope, for which somebody was called. */
    List<PlanViews.ReinforcedCase> list(Actor reader, @Nullable Integer unit) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), () -> {
            Map<CaseId, List<ReinforcementStore.Called>> byCase =
                    store.running(clock.instant().minus(SHOWN_AFTER_END)).stream()
                            .filter(one -> one.isRunning() || !one.waitingFor().isEmpty())
                            .filter(one -> unit == null || one.unitId() == unit)
                            .collect(Collectors.groupingBy(ReinforcementStore.Called::caseId));
            Map<CaseId, CaseFile> files =
                    work.list(byCase.keySet()).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
            return byCase.entrySet().stream()
                    .sorted(Comparator.comparingLong(one -> one.getKey().value()))
                    .map(one -> line(one.getKey(), one.getValue(), files.get(one.getKey())))
                    .toList();
        });
    }

    private PlanViews.ReinforcedCase line(CaseId id, List<ReinforcementStore.Called> called, @Nullable CaseFile file) {
        return new PlanViews.ReinforcedCase(
                id.value(),
                file == null ? Grade.LOW : file.grade(),
                levelOf(called),
                steps(called),
                called.stream()
                        .flatMap(one -> one.waitingFor().stream())
                        .distinct()
                        .map(names::ref)
                        .toList());
    }

    private List<PlanViews.Step> steps(List<ReinforcementStore.Called> called) {
        return called.stream()
                .map(one -> new PlanViews.Step(
                        one.level(),
                        postOf(one.level()).name(),
                        names.units().get(one.askedUnitId()).ref(),
                        one.people().stream()
                                .map(person -> names.ref(person.staffId()))
                                .toList(),
                        one.isRunning() ? "ASKED" : "STOOD_DOWN",
                        one.isRunning() || one.endedAt() == null ? one.askedAt() : one.endedAt(),
                        one.people().stream()
                                .map(ReinforcementStore.Person::staffId)
                                .filter(staff -> !one.waitingFor().contains(staff))
                                .map(names::ref)
                                .toList()))
                .toList();
    }
}
