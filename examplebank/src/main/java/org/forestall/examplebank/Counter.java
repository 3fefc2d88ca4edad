package org.forestall.examplebank;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forestall.bankkit.AlertQueue;
import org.forestall.bankkit.CounterAlert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a teller does: takes a wish down, rings the police, says what became of it, and pays. */
final class Counter {

    private final Book book;
    private final Core core;
    private final Watch watch;
    private final AlertQueue alerts;
    private final Police police;
    private final Clock clock;

    Counter(Book book, Core core, Watch watch, AlertQueue alerts, Police police, Clock clock) {
        this.book = book;
        this.core = core;
        this.watch = watch;
        this.alerts = alerts;
        this.police = police;
        this.clock = clock;
    }

    /** Why a teller's wish was not done; the word is the key of its sentence. */
    static final class No extends Exception {
        private static final long serialVersionUID = 1L;

        private final String detail;

        No(String key, String detail) {
            super(key);
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }

    /** A customer comes, known by number, account, phone, identity number or name. */
    Visit begin(String branch, String who, BigDecimal amount, @Nullable String payee) throws No {
        Account account = book.accounts().stream()
                .filter(one -> isOf(one, who.strip()))
                .findFirst()
                .orElseThrow(() -> new No("no.customer", ""));
        Visit visit = new Visit(
                UUID.randomUUID(),
                branch,
                account.customer(),
                account.number(),
                amount,
                payee,
                clock.instant(),
                null,
                List.of(),
                null);
        book.write(new Entry.Came(visit));
        return visit;
    }

    private boolean isOf(Account account, String who) {
        Customer customer = book.customer(account.customer());
        return List.of(account.number(), customer.number(), customer.phone(), customer.idNumber(), customer.name())
                .contains(who);
    }

    /** Rings: the alert is on the disk before the page says that it was raised. One visit rings once. */
    Visit ring(Visit visit, Map<String, String> answers, @Nullable String note) throws No {
        Customer customer = book.customer(visit.customer());
        CounterAlert alert = new CounterAlert(
                visit.id(),
                visit.branch(),
                new CounterAlert.Customer(customer.name(), customer.phone(), customer.idNumber()),
                watch.hits(customer),
                visit.amount(),
                visit.payee() == null ? "CASH" : "TRANSFER",
                answers,
                note,
                clock.instant());
        try {
            alerts.put(alert);
        } catch (IOException e) {
            throw new No("no.disk", "");
        }
        return keep(visit.ringing(alert.id()));
    }

    /** Tells the police what the customer did. */
    Visit note(Visit visit, String seen) throws No {
        if (visit.alert() == null) {
            throw new No("no.alert", "");
        }
        try {
            Police.Answer answer =
                    police.post("/bank/alerts/" + visit.alert() + "/notes", Map.of("seen", seen), Map.of());
            if (!answer.done()) {
                throw new No(answer.status() == 404 ? "no.waiting" : "no.refused", answer.why());
            }
        } catch (IOException e) {
            throw new No("no.link", "");
        }
        return keep(visit.noting(seen));
    }

    /** Pays, if the core lets it. */
    Visit pay(Visit visit) {
        return keep(visit.paying(core.pay(UUID.randomUUID(), visit.account(), visit.amount(), visit.payee())));
    }

    private Visit keep(Visit visit) {
        book.write(new Entry.Came(visit));
        return visit;
    }

    /** How the police see the alert; empty while they have not got it. */
    Optional<JsonNode> answer(UUID alert) {
        try {
            Police.Answer answer = police.get("/bank/alerts/" + alert);
            return answer.done() ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Why the police will not take an alert as it is; empty while it waits or is taken. */
    Optional<String> parked(UUID alert) {
        try {
            return alerts.parked().contains(alert) ? Optional.of(alerts.reason(alert)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
