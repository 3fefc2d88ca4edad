package org.forestall.examplebank;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forestall.bankkit.AlertQueue;
import org.forestall.bankkit.Staleness;

/** What is held, what is there, what was paid, and how far the link to the police may be relied on. */
final class BookPage {

    private static final Set<String> NUMBERS = Set.of("held", "essential", "balance", "amount");

    private final Book book;
    private final Watch watch;
    private final AlertQueue alerts;
    private final Clock clock;

    BookPage(Book book, Watch watch, AlertQueue alerts, Clock clock) {
        this.book = book;
        this.watch = watch;
        this.alerts = alerts;
        this.clock = clock;
    }

    Html of(Texts texts) {
        return Html.of(
                "<h1>{}</h1><section data-testid=\"link\" data-state=\"{}\"><h2>{}</h2>{}</section>{}{}{}{}{}",
                texts.get("book.heading"),
                watch.staleness().state(),
                texts.get("book.link"),
                link(texts),
                holds(texts),
                orders(texts),
                enquiries(texts),
                accounts(texts),
                payments(texts));
    }

    private Html link(Texts texts) {
        Staleness how = watch.staleness();
        List<String> said = new ArrayList<>();
        Duration age = how.age() == null ? Duration.ZERO : how.age();
        said.add(texts.get("link." + how.state(), texts.get("duration", age.toHours(), age.toMinutesPart())));
        if (how.linkLostSince() != null) {
            said.add(texts.get("link.lost", texts.time(how.linkLostSince())));
        }
        said.add(texts.get(
                "link.untold", book.untold().size() + book.untoldFound().size()));
        said.add(texts.get("link.alerts", waiting()));
        return Html.all(said.stream().map(line -> Html.of("<p>{}</p>", line)).toList());
    }

    private int waiting() {
        try {
            return alerts.waiting().size();
        } catch (IOException e) {
            return 0;
        }
    }

    private Html holds(Texts texts) {
        List<Html> rows = book.holds().stream()
                .filter(hold -> hold.inForce(clock.instant()))
                .map(hold -> Html.of(
                        "<tr data-testid=\"hold\" data-account=\"{}\" data-kind=\"{}\" data-order=\"{}\"><td>{}</td><td>{}</td>"
                                + "<td class=\"number\">{}</td><td>{}</td><td class=\"number\">{}</td></tr>",
                        hold.account(),
                        hold.kind(),
                        hold.order(),
                        hold.account(),
                        texts.code("kind", hold.kind()),
                        hold.held().toPlainString() + (hold.whole() ? " " + texts.get("whole") : ""),
                        hold.until() == null ? texts.get("unlimited") : texts.time(hold.until()),
                        hold.essential() == null ? "0" : hold.essential().toPlainString()))
                .toList();
        return table(
                texts, "book.holds", "book.noHolds", List.of("account", "kind", "held", "until", "essential"), rows);
    }

    private Html orders(Texts texts) {
        List<Html> rows = book.acted().reversed().stream()
                .map(did -> Html.of(
                        "<tr data-testid=\"order\" data-order=\"{}\" data-word=\"{}\" data-answer=\"{}\"><td>{}</td><td>{}</td><td>{}</td></tr>",
                        did.order(),
                        did.kind(),
                        answer(did),
                        did.order(),
                        texts.code("word", did.kind()),
                        texts.code("reply", answer(did)) + refused(did)))
                .toList();
        return table(texts, "book.orders", "book.noOrders", List.of("order", "kind", "answer"), rows);
    }

    private Html enquiries(Texts texts) {
        List<Html> rows = book.found().reversed().stream()
                .map(found -> Html.of(
                        "<tr data-testid=\"enquiry\" data-enquiry=\"{}\" data-account=\"{}\" data-found=\"{}\"><td>{}</td><td>{}</td><td class=\"long\">{}</td><td class=\"long\">{}</td><td>{}</td></tr>",
                        found.question().enquiry(),
                        found.question().account(),
                        found.isHere(),
                        texts.time(found.at()),
                        found.question().account(),
                        String.join(
                                ", ",
                                found.question().asked().stream()
                                        .map(asked -> texts.code("asked", asked))
                                        .toList()),
                        answer(texts, found),
                        texts.get(book.mayTell(found.question().enquiry()) ? "secret.no" : "secret.yes")))
                .toList();
        return table(
                texts,
                "book.enquiries",
                "book.noEnquiries",
                List.of("at", "account", "asked", "answer", "secret"),
                rows);
    }

    private String answer(Texts texts, Found found) {
        List<String> said = new ArrayList<>();
        if (!found.isHere()) {
            said.add(texts.get("reply.NOT_FOUND"));
        }
        String customer = found.customer();
        if (customer != null) {
            said.add(book.customer(customer).name());
        }
        BigDecimal balance = found.balance();
        if (balance != null) {
            said.add(texts.get("found.balance", amount(balance)));
        }
        if (!found.movements().isEmpty()) {
            said.add(texts.get("found.movements", found.movements().size()));
        }
        boolean waits = book.untoldFound().contains(found);
        String why = book.refused(found.id());
        said.add(why != null ? why : texts.get(waits ? "found.waits" : "found.told"));
        return String.join(" · ", said);
    }

    private static String answer(Entry.Acted did) {
        Reply reply = did.reply();
        return reply == null ? "" : reply.answer();
    }

    private String refused(Entry.Acted did) {
        Reply reply = did.reply();
        String why = reply == null ? null : book.refused(reply.id());
        return why == null ? "" : " (" + why + ")";
    }

    private Html accounts(Texts texts) {
        List<Html> rows = book.accounts().stream()
                .map(account -> Html.of(
                        "<tr data-testid=\"account\" data-account=\"{}\" data-balance=\"{}\"><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>",
                        account.number(),
                        account.balance().toPlainString(),
                        account.number(),
                        book.customer(account.customer()).name(),
                        account.balance().toPlainString()))
                .toList();
        return table(texts, "book.accounts", "book.noPayments", List.of("account", "customer", "balance"), rows);
    }

    private Html payments(Texts texts) {
        List<Html> rows = book.payments().reversed().stream()
                .map(payment -> Html.of(
                        "<tr data-testid=\"paid\" data-outcome=\"{}\"><td>{}</td><td>{}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td></tr>",
                        payment.outcome(),
                        texts.time(payment.at()),
                        payment.account(),
                        amount(payment.amount()),
                        payment.payee() == null ? texts.get("cash") : payment.payee(),
                        texts.get("outcome." + payment.outcome())))
                .toList();
        return table(
                texts,
                "book.payments",
                "book.noPayments",
                List.of("at", "account", "amount", "payee", "outcome"),
                rows);
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static Html table(Texts texts, String heading, String none, List<String> columns, List<Html> rows) {
        if (rows.isEmpty()) {
            return Html.of("<section><h2>{}</h2><p>{}</p></section>", texts.get(heading), texts.get(none));
        }
        List<Html> heads = new ArrayList<>();
        columns.forEach(column -> heads.add(Html.of(
                "<th scope=\"col\" class=\"{}\">{}</th>",
                NUMBERS.contains(column) ? "number" : "",
                texts.get("column." + column))));
        return Html.of(
                "<section><h2>{}</h2><div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div></section>",
                texts.get(heading),
                texts.get(heading),
                Html.all(heads),
                Html.all(rows));
    }
}
