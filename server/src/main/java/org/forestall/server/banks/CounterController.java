package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * What a bank's own system asks and says, with the header {@code Forestall-Bank-Key}. A bank sees its own alerts and whether
 * a customer in front of it is watched; no case, no name, no other bank.
 */
@RestController
@RequestMapping("/api/v1/bank")
class CounterController {

    private static final int LONGEST_WAIT = 60;

    private final BankStore banks;
    private final AlertStore alerts;
    private final RaiseAlert raiseAlert;
    private final NoteOnAlert noteOnAlert;
    private final WatchValues watches;
    private final WatchFilters filters;
    private final AcknowledgeWatch acknowledgeWatch;
    private final AwaitAnswer awaitAnswer;
    private final ConfirmWatch confirmWatch;
    private final Transactions transactions;
    private final Units units;
    private final InstantSource clock;

    CounterController(
            BankStore banks,
            AlertStore alerts,
            RaiseAlert raiseAlert,
            NoteOnAlert noteOnAlert,
            WatchValues watches,
            WatchFilters filters,
            AcknowledgeWatch acknowledgeWatch,
            AwaitAnswer awaitAnswer,
            ConfirmWatch confirmWatch,
            Transactions transactions,
            Units units,
            InstantSource clock) {
        this.banks = banks;
        this.alerts = alerts;
        this.raiseAlert = raiseAlert;
        this.noteOnAlert = noteOnAlert;
        this.watches = watches;
        this.filters = filters;
        this.acknowledgeWatch = acknowledgeWatch;
        this.awaitAnswer = awaitAnswer;
        this.confirmWatch = confirmWatch;
        this.transactions = transactions;
        this.units = units;
        this.clock = clock;
    }

    /** A branch as its bank sees it. */
    record CounterBranch(String code, String name, String nameEn, UnitRef station) {}

    /** The bank as we know it, and its counters. */
    record Self(String code, String name, String nameEn, List<CounterBranch> branches) {}

    /** What the bank sees of its alert. {@code toldPosts} says how far up it has climbed. */
    record CounterAlert(
            UUID id,
            String branch,
            boolean watched,
            Instant receivedAt,
            @Nullable AlertAnswer answer,
            @Nullable Instant answeredAt,
            @Nullable Instant expectedAt,
            @Nullable AlertResult result,
            int toldPosts,
            UnitRef station) {}

    record Seen(@Nullable CounterNote seen, @Nullable String text) {}

    record Check(@Nullable List<Long> values) {}

    /** Whether to keep the customer talking. {@code version} is the newest of the watch set. */
    record Checked(boolean watched) {}

    @GetMapping("/self")
    Self self(Actor bank) {
        return asBank(bank, () -> {
            Bank known = banks.find(idOf(bank)).orElseThrow();
            return new Self(
                    known.code(),
                    known.name(),
                    known.nameEn(),
                    banks.branchesOf(known.id()).stream()
                            .filter(branch -> !branch.closed())
                            .map(branch -> new CounterBranch(
                                    branch.code(),
                                    branch.name(),
                                    AlertViews.nameEn(branch),
                                    units.get(branch.unitId()).ref()))
                            .toList());
        });
    }

    @PostMapping("/alerts")
    ResponseEntity<CounterAlert> raise(Actor bank, @RequestBody RaiseAlert.Ring ring) {
        return ResponseEntity.status(HttpStatus.CREATED).body(view(raiseAlert.raise(bank, ring)));
    }

    /**
     * How the alert stands: at once, or as soon as the police have answered.
     *
     * @param wait for how many seconds at most an answer is waited for
     */
    @GetMapping("/alerts/{id}")
    DeferredResult<CounterAlert> alert(Actor bank, @PathVariable UUID id, @RequestParam(defaultValue = "0") int wait) {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw Refused.field(BankRefusal.ALERT_INVALID, "wait");
        }
        Alert alert = asBank(
                bank, () -> alerts.find(idOf(bank), id).orElseThrow(() -> new Refused(BankRefusal.ALERT_NOT_FOUND)));
        return awaitAnswer.of(
                alert.id(),
                Duration.ofSeconds(wait),
                () -> asBank(bank, () -> view(alerts.find(alert.id()).orElseThrow())),
                seen -> wait == 0 || seen.answer() != null);
    }

    @PostMapping("/alerts/{id}/notes")
    CounterAlert note(Actor bank, @PathVariable UUID id, @RequestBody Seen seen) {
        return view(noteOnAlert.note(bank, id, seen.seen(), seen.text()));
    }

    /** What has changed since the version the bank has; 304 where nothing has. */
    @GetMapping("/watch-set")
    ResponseEntity<WatchValues.Changes> watchSet(
            Actor bank,
            @RequestParam(defaultValue = "0") long since,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return asBank(bank, () -> {
            WatchValues.Changes changes = watches.since(idOf(bank), since);
            watches.pulled(idOf(bank), changes.version(), clock.instant());
            acknowledgeWatch.byFetching(bank, idOf(bank), changes.version());
            String tag = "\"" + changes.version() + "\"";
            return tag.equals(known)
                    ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                    : ResponseEntity.ok().eTag(tag).body(changes);
        });
    }

    /** The same for the bank's kit: a filter that names nobody, or what has changed; 304 where nothing has. */
    @GetMapping(path = "/watch-set/filter", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> watchFilter(
            Actor bank,
            @RequestParam(defaultValue = "0") long since,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return asBank(bank, () -> {
            WatchFilters.Answer answer = filters.answer(idOf(bank), since, clock.instant());
            watches.pulled(idOf(bank), answer.version(), clock.instant());
            acknowledgeWatch.byFetching(bank, idOf(bank), answer.version());
            return answer.tag().equals(known)
                    ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                            .eTag(answer.tag())
                            .build()
                    : ResponseEntity.ok().eTag(answer.tag()).body(answer.bytes());
        });
    }

    /** A hit in the bank's own copy is confirmed here before anybody is kept waiting. */
    @PostMapping("/watch-checks")
    Checked check(Actor bank, @RequestBody Check check) {
        List<Long> values = check.values();
        if (values == null || values.isEmpty() || values.size() > 20) {
            throw Refused.field(BankRefusal.ALERT_INVALID, "values");
        }
        bank.require(Permission.BANK_SPEAK);
        return new Checked(confirmWatch.isWatched(idOf(bank), values));
    }

    private <T> T asBank(Actor bank, java.util.function.Supplier<T> work) {
        bank.require(Permission.BANK_SPEAK);
        return transactions.in(RowScope.all(), work);
    }

    private CounterAlert view(Alert alert) {
        Alert.Answer answer = alert.answer();
        Branch branch = transactions.in(
                RowScope.all(), () -> banks.branches(List.of(alert.branchId())).get(alert.branchId()));
        return new CounterAlert(
                alert.ref(),
                branch == null ? "" : branch.code(),
                alert.watched(),
                alert.times().receivedAt(),
                answer == null ? null : answer.kind(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.expectedAt(),
                alert.result(),
                alert.rung(),
                units.get(alert.unitId()).ref());
    }

    private static int idOf(Actor bank) {
        return Math.toIntExact(bank.id());
    }
}
