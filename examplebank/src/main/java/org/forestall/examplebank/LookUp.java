package org.forestall.examplebank;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks an account up in the book, as far as it was asked about. */
final class LookUp {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The form of the answer has room for so many. */
    private static final int MOST = 200;

    private final Book book;

    LookUp(Book book) {
        this.book = book;
    }

    Found find(Question question, Instant now) {
        Account account = book.account(question.account()).orElse(null);
        if (account == null) {
            return new Found(UUID.randomUUID(), question, false, null, null, List.of(), now);
        }
        return new Found(
                UUID.randomUUID(),
                question,
                true,
                question.asked().contains(Question.HOLDER) ? account.customer() : null,
                question.asked().contains(Question.BALANCE) ? account.balance() : null,
                movements(question),
                now);
    }

    /** The newest that fit, the oldest of them first. */
    private List<Found.Movement> movements(Question question) {
        boolean all = question.asked().contains(Question.MOVEMENTS);
        boolean next = question.asked().contains(Question.NEXT_LAYER);
        return book.payments().stream()
                .filter(payment -> payment.outcome() == Payment.Outcome.PAID && within(question, payment.at()))
                .filter(payment -> payment.account().equals(question.account())
                        || question.account().equals(payment.payee()))
                .map(payment -> movement(payment, payment.account().equals(question.account())))
                .filter(one -> all || (next && one.out() && one.other() != null))
                .sorted(Comparator.comparing(Found.Movement::at).reversed())
                .limit(MOST)
                .toList()
                .reversed();
    }

    private static boolean within(Question question, Instant at) {
        var day = at.atZone(ZONE).toLocalDate();
        return !day.isBefore(question.from()) && !day.isAfter(question.to());
    }

    private Found.Movement movement(Payment payment, boolean out) {
        String other = out ? payment.payee() : payment.account();
        return new Found.Movement(payment.at(), out, payment.amount(), other, nameOf(other));
    }

    private @Nullable String nameOf(@Nullable String account) {
        return account == null
                ? null
                : book.account(account)
                        .map(one -> book.customer(one.customer()).name())
                        .orElse(null);
    }
}
