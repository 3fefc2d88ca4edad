package org.forestall.server.banks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a teller has at hand, and the watches that a bank says it knows of; asked with {@code Forestall-Bank-Key}. */
@RestController
@RequestMapping("/api/v1/bank")
class TellerController {

    private final TellerCard card;
    private final TellerWords words;
    private final BankStore banks;
    private final WatchStore watches;
    private final WatchAskedStore asked;
    private final AcknowledgeWatch acknowledgeWatch;
    private final Transactions transactions;
    private final InstantSource clock;

    TellerController(
            TellerCard card,
            TellerWords words,
            BankStore banks,
            WatchStore watches,
            WatchAskedStore asked,
            AcknowledgeWatch acknowledgeWatch,
            Transactions transactions,
            InstantSource clock) {
        this.card = card;
        this.words = words;
        this.banks = banks;
        this.watches = watches;
        this.asked = asked;
        this.acknowledgeWatch = acknowledgeWatch;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where somebody was asked to look out. {@code branch}: none where the whole bank was. */
    record AskedPlace(
            @Nullable String branch,
            Instant askedAt,
            @Nullable Instant acknowledgedAt) {}

    /** A watch that runs, as its bank sees it: whom it is on, it does not say; the watch set knows. */
    record RunningWatch(UUID id, WatchScope on, Instant placedAt, Instant expiresAt, List<AskedPlace> asked) {}

    /** {@code branch}: which of the bank's branches knows; left out for the whole bank. */
    record Known(@Nullable String branch, @Nullable String by) {}

    /** The card of one branch, in both languages. */
    @GetMapping("/card")
    TellerCard.Card card(Actor bank, @RequestParam String branch) {
        return asBank(
                bank,
                () -> banks.branch(idOf(bank), branch)
                        .filter(one -> !one.closed())
                        .map(one -> card.of(one, clock.instant()))
                        .orElseThrow(() -> Refused.field(BankRefusal.BRANCH_NOT_FOUND, "branch")));
    }

    /** The codes of the questions that a counter asks here; the card has their words. */
    @GetMapping("/questions")
    Items<CounterQuestion> questions(Actor bank) {
        return asBank(
                bank,
                () -> new Items<>(words.questions().stream()
                        .map(one -> CounterQuestion.valueOf(one.code()))
                        .toList()));
    }

    @GetMapping("/watches")
    Items<RunningWatch> watches(Actor bank) {
        return asBank(
                bank,
                () -> new Items<>(watches.askedOf(idOf(bank)).stream()
                        .map(watch -> view(idOf(bank), watch))
                        .toList()));
    }

    @PostMapping("/watches/{id}/acknowledgement")
    RunningWatch acknowledge(Actor bank, @PathVariable UUID id, @RequestBody Known known) {
        acknowledgeWatch.byBank(bank, id, known.branch(), known.by());
        return asBank(
                bank,
                () -> watches.findRunning(id)
                        .map(watch -> view(idOf(bank), watch))
                        .orElseThrow(() -> new Refused(BankRefusal.WATCH_NOT_FOUND)));
    }

    private RunningWatch view(int bankId, Watch watch) {
        List<WatchAsked> own = asked.of(List.of(watch.id())).stream()
                .filter(one -> one.bankId() == bankId)
                .toList();
        var branches = banks.branches(
                own.stream().map(WatchAsked::branchId).filter(Objects::nonNull).toList());
        return new RunningWatch(
                watch.ref(),
                watch.target().scope(),
                watch.placed().at(),
                watch.expiresAt(),
                own.stream()
                        .map(one -> new AskedPlace(
                                one.branchId() == null
                                        ? null
                                        : Objects.requireNonNull(branches.get(one.branchId()))
                                                .code(),
                                one.askedAt(),
                                one.acknowledged() == null
                                        ? null
                                        : one.acknowledged().at()))
                        .toList());
    }

    private <T> T asBank(Actor bank, Supplier<T> work) {
        bank.require(Permission.BANK_SPEAK);
        return transactions.in(RowScope.all(), work);
    }

    private static int idOf(Actor bank) {
        return Math.toIntExact(bank.id());
    }
}
