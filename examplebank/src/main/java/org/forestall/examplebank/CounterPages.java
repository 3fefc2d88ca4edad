package org.forestall.examplebank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The teller's pages: who comes and wants what; then the visit with its card, its questions and what the police say. */
final class CounterPages {

    private final Book book;
    private final Counter counter;
    private final Known known;
    private final VisitPage visitPage;

    CounterPages(Book book, Counter counter, Known known, VisitPage visitPage) {
        this.book = book;
        this.counter = counter;
        this.known = known;
        this.visitPage = visitPage;
    }

    /** What is shown: a page, or where to look for it. */
    sealed interface Shown {
        record Content(Html html) implements Shown {}

        record Elsewhere(String path) implements Shown {}
    }

    Shown counter(Request request) {
        if (!request.isPost()) {
            return new Shown.Content(form(request, Html.NOTHING));
        }
        try {
            Visit visit = counter.begin(
                    request.field("branch"), request.field("customer"), amount(request), request.orNull("payee"));
            return visit(request, visit.id());
        } catch (Counter.No no) {
            return new Shown.Content(form(request, Page.problem(request.texts(), no)));
        }
    }

    Shown visit(Request request) {
        UUID id = request.id();
        Optional<Visit> found = id == null ? Optional.empty() : book.visit(id);
        if (found.isEmpty()) {
            Html problem = Page.problem(request.texts(), new Counter.No("no.visit", ""));
            return new Shown.Content(form(request, problem));
        }
        Visit visit = found.get();
        if (!request.isPost()) {
            return new Shown.Content(visitPage.of(request.texts(), visit, Html.NOTHING));
        }
        try {
            act(request, visit);
            return visit(request, visit.id());
        } catch (Counter.No no) {
            return new Shown.Content(visitPage.of(request.texts(), visit, Page.problem(request.texts(), no)));
        }
    }

    /** The part of a visit's page that changes by itself. */
    Html live(Request request) {
        UUID id = request.id();
        return id == null
                ? Html.NOTHING
                : book.visit(id)
                        .map(visit -> visitPage.police(request.texts(), visit))
                        .orElse(Html.NOTHING);
    }

    private void act(Request request, Visit visit) throws Counter.No {
        String act = request.field("act");
        if (act.equals("ring")) {
            counter.ring(visit, answers(request), request.orNull("note"));
        } else if (act.equals("pay")) {
            counter.pay(visit);
        } else if (VisitPage.SEEN.contains(act)) {
            counter.note(visit, act);
        }
    }

    private Map<String, String> answers(Request request) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : known.questions()) {
            String said = request.field("question-" + question);
            if (!said.isEmpty()) {
                answers.put(question, said);
            }
        }
        return answers;
    }

    private static BigDecimal amount(Request request) throws Counter.No {
        String text = request.field("amount").replace(",", "");
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
            throw new Counter.No("no.amount", "");
        }
        return new BigDecimal(text);
    }

    private static Shown visit(Request request, UUID id) {
        return new Shown.Elsewhere(
                "/visit?id=" + id + "&lang=" + request.texts().language());
    }

    private Html form(Request request, Html problem) {
        Texts texts = request.texts();
        return Html.of(
                """
                <h1>{}</h1>{}<section><form method="post" action="/?lang={}">
                <label for="branch">{}</label>{}
                <label for="customer">{}</label><input type="text" id="customer" name="customer" list="customers"
                 required maxlength="60" autocomplete="off" value="{}" data-testid="teller-customer">
                <datalist id="customers">{}</datalist>
                <label for="amount">{}</label><input type="text" id="amount" name="amount" required inputmode="decimal"
                 maxlength="20" autocomplete="off" value="{}" data-testid="teller-amount">
                <label for="payee">{}</label><input type="text" id="payee" name="payee" maxlength="34"
                 autocomplete="off" value="{}" data-testid="teller-payee">
                <button class="main" data-testid="teller-begin">{}</button></form></section>
                """,
                texts.get("counter.heading"),
                problem,
                texts.language(),
                texts.get("counter.branch"),
                branches(request),
                texts.get("counter.customer"),
                request.field("customer"),
                customers(),
                texts.get("counter.amount"),
                request.field("amount"),
                texts.get("counter.payee"),
                request.field("payee"),
                texts.get("counter.begin"));
    }

    private Html branches(Request request) {
        List<Html> options = new ArrayList<>();
        String chosen = request.field("branch");
        known.branches()
                .forEach(branch ->
                        options.add(option(branch.code(), branch.name().in(request.texts()), chosen)));
        return options.isEmpty()
                ? Html.of(
                        "<input type=\"text\" id=\"branch\" name=\"branch\" required maxlength=\"20\" value=\"{}\""
                                + " data-testid=\"teller-branch\">",
                        chosen)
                : Html.of(
                        "<select id=\"branch\" name=\"branch\" data-testid=\"teller-branch\">{}</select>",
                        Html.all(options));
    }

    private static Html option(String value, String name, @Nullable String chosen) {
        return Html.of(
                "<option value=\"{}\"{}>{}</option>",
                value,
                value.equals(chosen) ? new Html(" selected") : Html.NOTHING,
                name);
    }

    private Html customers() {
        return Html.all(book.customers().stream()
                .map(customer -> Html.of("<option value=\"{}\">{}</option>", customer.number(), customer.name()))
                .toList());
    }
}
