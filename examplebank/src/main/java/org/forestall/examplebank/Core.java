package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pays, unless an order holds the money: a stopped account pays nothing out, a held sum stays, and under a protective hold so
 * much may be drawn in a month as was set aside for living.
 */
final class Core {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Book book;
    private final Clock clock;

    Core(Book book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Tries once to take money out of an account; what came of it stands in the book. */
    Payment pay(UUID id, String number, BigDecimal amount, @Nullable String payee) {
        synchronized (book) {
            Instant now = clock.instant();
            Account account = book.account(number).orElseThrow(() -> new IllegalArgumentException("no such account"));
            Optional<Hold> against = against(account, amount, now);
            Payment.Outcome outcome = against.isPresent()
                    ? Payment.Outcome.HELD
                    : account.balance().compareTo(amount) < 0 ? Payment.Outcome.NOT_ENOUGH : Payment.Outcome.PAID;
            UUID heldBy = against.map(Hold::order).orElse(null);
            Payment payment = new Payment(id, number, amount, payee, outcome, heldBy, now);
            book.write(new Entry.Tried(payment));
            return payment;
        }
    }

    /** The hold that keeps this sum from being paid now. */
    private Optional<Hold> against(Account account, BigDecimal amount, Instant now) {
        List<Hold> holds = inForce(account.number(), now);
        Optional<Hold> whole = holds.stream()
                .filter(Hold::whole)
                .filter(hold -> left(hold, now).compareTo(amount) < 0)
                .findFirst();
        BigDecimal kept = sum(holds.stream().filter(hold -> !hold.whole()).toList());
        boolean reachesIn = account.balance().subtract(kept).compareTo(amount) < 0;
        return whole.isPresent() || !reachesIn
                ? whole
                : holds.stream().filter(hold -> !hold.whole()).max(Comparator.comparing(Hold::held));
    }

    /** What is left of the month's money for living. */
    private BigDecimal left(Hold hold, Instant now) {
        BigDecimal allowed = hold.essential() == null ? BigDecimal.ZERO : hold.essential();
        BigDecimal drawn = book.payments().stream()
                .filter(payment -> payment.outcome() == Payment.Outcome.PAID
                        && payment.account().equals(hold.account())
                        && !payment.at().isBefore(hold.from())
                        && month(payment.at()).equals(month(now)))
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return allowed.subtract(drawn);
    }

    /** How much of an account no order has taken hold of yet, other than the one that is to be replaced. */
    BigDecimal free(Account account, @Nullable UUID replaced, Instant now) {
        List<Hold> others = inForce(account.number(), now).stream()
                .filter(hold -> !hold.order().equals(replaced))
                .toList();
        return account.balance().subtract(sum(others)).max(BigDecimal.ZERO);
    }

    /** Where money from an account went since then, the newest first. */
    List<Payment> paidOut(String account, Instant since) {
        return book.payments().stream()
                .filter(payment -> payment.outcome() == Payment.Outcome.PAID
                        && payment.account().equals(account)
                        && !payment.at().isBefore(since))
                .sorted(Comparator.comparing(Payment::at).reversed())
                .toList();
    }

    private List<Hold> inForce(String account, Instant now) {
        return book.holds().stream()
                .filter(hold -> hold.account().equals(account) && hold.inForce(now))
                .toList();
    }

    private static BigDecimal sum(List<Hold> holds) {
        return holds.stream().map(Hold::held).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZONE));
    }
}
