package org.forestall.server.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.forestall.engine.ledger.Evidence;
import org.forestall.engine.ledger.Ledger;
import org.forestall.engine.ledger.Line;
import org.forestall.engine.ledger.Money;
import org.forestall.engine.ledger.MoneyKind;
import org.forestall.engine.ledger.Reversal;
import org.forestall.engine.ledger.Totals;
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
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The district's money: by kind, evidence, unit and day, and of one case. */
@RestController
@RequestMapping("/api/v1")
class LedgerController {

    private static final long MOST_DAYS = 366;
    private static final int USUAL_DAYS = 30;

    private final LedgerBook book;
    private final RecordMoney recordMoney;
    private final Cases cases;
    private final Transactions transactions;
    private final Units units;
    private final InstantSource clock;
    private final ZoneId zone;

    LedgerController(
            LedgerBook book,
            RecordMoney recordMoney,
            Cases cases,
            Transactions transactions,
            Units units,
            InstantSource clock,
            JurisdictionProfile profile) {
        this.book = book;
        this.recordMoney = recordMoney;
        this.cases = cases;
        this.transactions = transactions;
        this.units = units;
        this.clock = clock;
        this.zone = profile.zone();
    }

    /** Money of one kind, equally well known, of one currency. There is no sum over these. */
    record Sum(MoneyKind kind, Evidence evidence, String currency, BigDecimal amount) {}

    record OfUnit(UnitRef unit, List<Sum> sums) {}

    record OfDay(LocalDate day, List<Sum> sums) {}

    /** What was counted from one day to another, as it stands now, for the units the reader sees. */
    record LedgerView(LocalDate from, LocalDate to, List<Sum> totals, List<OfUnit> units, List<OfDay> days) {}

    /**
     * Money of one case, counted once.
     *
     * @param leftLater how much of money saved has moved since
     */
    record LineView(
            String entry,
            MoneyKind kind,
            Evidence evidence,
            String currency,
            BigDecimal amount,
            BigDecimal leftLater,
            Instant at) {}

    record Why(@Nullable Reversal reason) {}

    @GetMapping("/ledger")
    LedgerView show(Actor actor, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        actor.require(Permission.CASE_VIEW);
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), zone) : day(to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : day(from);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw new Refused(LedgerRefusal.DAYS);
        }
        Ledger part = new Ledger(
                book.now().lines().stream()
                        .filter(line ->
                                actor.scope().sees(Integer.parseInt(line.place().unit())))
                        .filter(line -> isWithin(line, first, last))
                        .toList(),
                java.util.Set.of());
        return view(part, first, last);
    }

    @GetMapping("/cases/{id}/money")
    Items<LineView> ofCase(Actor actor, @PathVariable long id) {
        actor.require(Permission.CASE_VIEW);
        transactions.in(
                actor.scope(), () -> cases.find(new CaseId(id)).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND)));
        return new Items<>(book.now().lines().stream()
                .filter(line -> line.place().caseId().equals(String.valueOf(id)))
                .map(LedgerController::view)
                .toList());
    }

    @PostMapping("/cases/{id}/money")
    Items<LineView> record(Actor actor, @PathVariable long id, @RequestBody RecordMoney.Form form) {
        recordMoney.record(actor, new CaseId(id), form);
        return ofCase(actor, id);
    }

    @PostMapping("/cases/{id}/money/{entry}/reversal")
    Items<LineView> reverse(Actor actor, @PathVariable long id, @PathVariable String entry, @RequestBody Why why) {
        recordMoney.reverse(actor, new CaseId(id), entry, why.reason());
        return ofCase(actor, id);
    }

    private boolean isWithin(Line line, LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.ofInstant(line.at(), zone);
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private LedgerView view(Ledger part, LocalDate first, LocalDate last) {
        List<OfUnit> ofUnits = new ArrayList<>();
        Map<Integer, Totals> byUnit = new TreeMap<>();
        part.byUnit().forEach((unit, totals) -> byUnit.put(Integer.parseInt(unit), totals));
        byUnit.forEach((unit, totals) -> ofUnits.add(new OfUnit(units.get(unit).ref(), sums(totals))));
        List<OfDay> ofDays = new ArrayList<>();
        part.byDay(zone).forEach((day, totals) -> ofDays.add(new OfDay(day, sums(totals))));
        return new LedgerView(first, last, sums(part.totals()), ofUnits, ofDays);
    }

    private static List<Sum> sums(Totals totals) {
        return totals.sums().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Totals.Slot, Money> one) ->
                                one.getKey().kind())
                        .thenComparing(one -> one.getKey().evidence())
                        .thenComparing(one -> one.getKey().currency().getCurrencyCode()))
                .map(one -> new Sum(
                        one.getKey().kind(),
                        one.getKey().evidence(),
                        one.getKey().currency().getCurrencyCode(),
                        Minor.written(one.getValue().minor(), one.getKey().currency())))
                .toList();
    }

    private static LineView view(Line line) {
        Money money = line.figure().money();
        return new LineView(
                line.entry(),
                line.kind(),
                line.figure().evidence(),
                money.currency().getCurrencyCode(),
                Minor.written(money.minor(), money.currency()),
                Minor.written(line.leftLater().minor(), money.currency()),
                line.at());
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new Refused(LedgerRefusal.DAYS);
        }
    }
}
