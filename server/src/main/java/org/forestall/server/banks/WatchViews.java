package org.forestall.server.banks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.forestall.server.cases.Cases;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Watches as the people of the district see them: how long each still runs, who knows of it, whom to ring who does not. */
@Component
class WatchViews {

    private final WatchAskedStore asked;
    private final BankStore banks;
    private final WhomToRing whomToRing;
    private final Cases cases;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;

    WatchViews(
            WatchAskedStore asked,
            BankStore banks,
            WhomToRing whomToRing,
            Cases cases,
            Units units,
            Transactions transactions,
            InstantSource clock) {
        this.asked = asked;
        this.banks = banks;
        this.whomToRing = whomToRing;
        this.cases = cases;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A bank, or a branch of it, that the watch was asked of.
     *
     * @param by who said that they know, none while nobody has
     * @param ring whom to ring while they do not; who can be reached at this hour first
     */
    record AskedView(
            long id,
            String bank,
            String bankEn,
            @Nullable String branch,
            @Nullable String branchEn,
            Instant askedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String by,
            WatchAsked.@Nullable Way way,
            List<Banks.ToRing> ring) {}

    /**
     * A watch.
     *
     * @param on what it is on
     * @param caseNumber goes out as {@code case}: the one that goes on, where its own was folded
     * @param waiting how many of those asked have not said that they know
     */
    record WatchView(
            long id,
            @JsonProperty("case") long caseNumber,
            UnitRef unit,
            WatchScope on,
            List<String> accounts,
            WatchBasis basis,
            Instant placedAt,
            String placedBy,
            Instant expiresAt,
            int renewals,
            boolean running,
            @Nullable Instant endedAt,
            @Nullable WatchEnd endReason,
            @Nullable String note,
            int waiting,
            List<AskedView> asked) {}

    List<WatchView> of(List<Watch> all) {
        Map<Long, List<WatchAsked>> byWatch = asked
                .of(all.stream().map(Watch::id).toList())
                .stream()
                .collect(Collectors.groupingBy(WatchAsked::watchId));
        Map<Integer, Bank> bankById = banks.byId();
        Map<Integer, Branch> branches = banks.branches(byWatch.values().stream()
                .flatMap(List::stream)
                .map(WatchAsked::branchId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream()
                .map(watch -> view(
                        watch,
                        byWatch.getOrDefault(watch.id(), List.of()).stream()
                                .map(one -> view(watch, one, bankById, branches))
                                .toList()))
                .toList();
    }

    private WatchView view(Watch watch, List<AskedView> of) {
        Watch.Ended ended = watch.ended();
        return new WatchView(
                watch.id(),
                transactions.seeingAll(() -> cases.goesOn(watch.caseId())).value(),
                units.get(watch.unitId()).ref(),
                watch.target().scope(),
                watch.target().accounts(),
                watch.basis(),
                watch.placed().at(),
                watch.placed().byName(),
                watch.expiresAt(),
                watch.renewals(),
                ended == null,
                ended == null ? null : ended.at(),
                ended == null ? null : ended.reason(),
                watch.note(),
                (int) of.stream().filter(one -> one.acknowledgedAt() == null).count(),
                of);
    }

    private AskedView view(Watch watch, WatchAsked one, Map<Integer, Bank> bankById, Map<Integer, Branch> branches) {
        Bank bank = bankById.get(one.bankId());
        Branch branch = one.branchId() == null ? null : branches.get(one.branchId());
        WatchAsked.Acknowledged known = one.acknowledged();
        return new AskedView(
                one.id(),
                bank == null ? "" : bank.name(),
                bank == null ? "" : bank.nameEn(),
                branch == null ? null : branch.name(),
                branch == null ? null : AlertViews.nameEn(branch),
                one.askedAt(),
                known == null ? null : known.at(),
                known == null ? null : known.byName(),
                known == null ? null : known.way(),
                known != null || watch.ended() != null ? List.of() : ring(one, branch));
    }

    private List<Banks.ToRing> ring(WatchAsked one, @Nullable Branch branch) {
        return branch == null
                ? whomToRing.atBank(one.bankId(), clock.instant())
                : whomToRing.atBranch(one.bankId(), branch.id(), clock.instant());
    }
}
