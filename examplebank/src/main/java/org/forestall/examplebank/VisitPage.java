package org.forestall.examplebank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A visit as the teller sees it. */
final class VisitPage {

    /** What a counter can say of a customer. */
    static final List<String> SEEN = List.of("SEEN", "LEFT", "WITHDREW", "PERSUADED", "NO_CONCERN");

    /** The one question that has more than yes and no for an answer. */
    private static final String OPEN_QUESTION = "PURPOSE";

    private final Book book;
    private final Watch watch;
    private final Counter counter;
    private final Known known;

    VisitPage(Book book, Watch watch, Counter counter, Known known) {
        this.book = book;
        this.watch = watch;
        this.counter = counter;
        this.known = known;
    }

    Html of(Texts texts, Visit visit, Html problem) {
        Customer customer = book.customer(visit.customer());
        Watch.Finding finding = watch.check(customer);
        String heading = visit.payee() == null
                ? texts.get("visit.heading", customer.name(), visit.amount().toPlainString())
                : texts.get("visit.transfer", customer.name(), visit.amount().toPlainString(), visit.payee());
        return Html.of(
                """
                <div data-testid="visit" data-watch="{}"><h1>{}</h1><p class="quiet">{}</p>{}
                <p class="say {}" role="status" data-testid="watch">{}</p>
                <div class="two"><div>{}{}</div><div>{}{}<p><a href="/?lang={}" data-testid="again">{}</a></p></div></div></div>
                """,
                finding,
                heading,
                texts.get("visit.of", visit.account(), balance(visit)),
                problem,
                finding == Watch.Finding.NOT_WATCHED ? "fine" : "alarm",
                texts.get("watch." + finding),
                card(texts, visit),
                visit.alert() == null ? questions(texts, visit) : Html.NOTHING,
                visit.alert() == null ? Html.NOTHING : alert(texts, visit),
                pay(texts, visit),
                texts.language(),
                texts.get("again"));
    }

    private String balance(Visit visit) {
        return book.account(visit.account()).orElseThrow().balance().toPlainString();
    }

    private Html card(Texts texts, Visit visit) {
        return Html.of(
                "<section data-testid=\"card\"><h2>{}</h2>{}</section>",
                texts.get("card.heading"),
                known.card(visit.branch())
                        .map(card -> ofThePolice(texts, card))
                        .orElseGet(() -> ownWords(texts, visit)));
    }

    private static Html ofThePolice(Texts texts, Card card) {
        return Html.of(
                "<h3>{}</h3><ul>{}</ul><h3>{}</h3><ul>{}</ul><h3>{}</h3><ol data-testid=\"ring\">{}</ol><p>{}</p>",
                texts.get("card.say"),
                sentences(texts, card.say()),
                texts.get("card.never"),
                sentences(texts, card.never()),
                texts.get("card.ring"),
                Html.all(card.ring().stream()
                        .map(desk -> Html.of(
                                "<li>{} <strong>{}</strong></li>", desk.unit().in(texts), desk.phone()))
                        .toList()),
                texts.get("card.ring.nobody"));
    }

    private static Html sentences(Texts texts, List<Card.Words> said) {
        return Html.all(
                said.stream().map(one -> Html.of("<li>{}</li>", one.in(texts))).toList());
    }

    /** Until the police have given theirs. */
    private Html ownWords(Texts texts, Visit visit) {
        return Html.of(
                "<p>{}</p><p>{}</p><p>{}</p>",
                texts.get("card.own.say"),
                texts.get("card.own.never"),
                texts.get(
                        "card.own.ring",
                        known.station(visit.branch())
                                .map(station -> station.in(texts))
                                .orElse(texts.get("card.own.station"))));
    }

    private Html questions(Texts texts, Visit visit) {
        List<Html> asked =
                known.questions().stream().map(code -> question(texts, code)).toList();
        return Html.of(
                """
                <section><h2>{}</h2><form method="post" action="/visit?id={}&amp;lang={}">{}
                <label for="note">{}</label><textarea id="note" name="note" rows="2" maxlength="900"
                 data-testid="alert-note"></textarea>
                <button class="alarm" name="act" value="ring" data-testid="raise">{}</button></form></section>
                """,
                texts.get("questions.heading"),
                visit.id(),
                texts.language(),
                Html.all(asked),
                texts.get("note"),
                texts.get("raise"));
    }

    private static Html question(Texts texts, String code) {
        String words = texts.code("question", code);
        if (code.equals(OPEN_QUESTION)) {
            return Html.of(
                    "<label for=\"question-{}\">{}</label><input type=\"text\" id=\"question-{}\" name=\"question-{}\""
                            + " maxlength=\"200\" data-testid=\"question-{}\">",
                    code,
                    words,
                    code,
                    code,
                    code);
        }
        return Html.of(
                "<fieldset><legend>{}</legend>{}{}{}</fieldset>",
                words,
                choice(code, "", texts.get("answer.none")),
                choice(code, "YES", texts.get("answer.YES")),
                choice(code, "NO", texts.get("answer.NO")));
    }

    private static Html choice(String code, String answer, String words) {
        return Html.of(
                "<label><input type=\"radio\" name=\"question-{}\" value=\"{}\"{} data-testid=\"question-{}-{}\"> {}</label>",
                code,
                answer.isEmpty() ? "" : words,
                answer.isEmpty() ? new Html(" checked") : Html.NOTHING,
                code,
                answer.isEmpty() ? "NONE" : answer,
                words);
    }

    private Html alert(Texts texts, Visit visit) {
        return Html.of(
                """
                <section><h2>{}</h2><div id="live" role="status" data-from="/live?id={}&amp;lang={}">{}</div></section>
                <section><h2>{}</h2>{}<form method="post" action="/visit?id={}&amp;lang={}">{}</form></section>
                """,
                texts.get("alert.heading"),
                visit.id(),
                texts.language(),
                police(texts, visit),
                texts.get("seen.heading"),
                seen(texts, visit),
                visit.id(),
                texts.language(),
                Html.all(SEEN.stream()
                        .map(code -> Html.of(
                                "<button name=\"act\" value=\"{}\" data-testid=\"seen-{}\">{}</button>",
                                code,
                                code,
                                texts.get("seen." + code)))
                        .toList()));
    }

    private static Html seen(Texts texts, Visit visit) {
        return Html.all(visit.seen().stream()
                .map(code -> Html.of(
                        "<p data-testid=\"told\" data-seen=\"{}\">{}</p>",
                        code,
                        texts.get("seen.done", texts.get("seen." + code))))
                .toList());
    }

    /** What the police say of the visit's alert by now. */
    Html police(Texts texts, Visit visit) {
        UUID alert = visit.alert();
        if (alert == null) {
            return Html.NOTHING;
        }
        Optional<JsonNode> view = counter.answer(alert);
        if (view.isEmpty()) {
            return counter.parked(alert)
                    .map(why -> say("PARKED", texts.get("alert.PARKED", why), ""))
                    .orElseGet(() -> say("WAITING", texts.get("alert.WAITING"), ""));
        }
        String answer = view.get().path("answer").asString("NONE");
        String expected = view.get().path("expectedAt").asString("");
        String by = expected.isEmpty() ? "?" : texts.time(Instant.parse(expected));
        Card.Words station = Card.named(view.get().path("station"));
        return say(answer, texts.get("alert." + answer, by), texts.get("alert.station", station.in(texts)));
    }

    private static Html say(String answer, String words, String station) {
        return Html.of(
                "<p class=\"say {}\" data-testid=\"answer\" data-answer=\"{}\">{}</p><p class=\"quiet\">{}</p>",
                answer.equals("ALL_CLEAR") ? "fine" : "alarm",
                answer,
                words,
                station);
    }

    private Html pay(Texts texts, Visit visit) {
        Payment payment = visit.payment();
        boolean done = payment != null && payment.outcome() == Payment.Outcome.PAID;
        Html form = done
                ? Html.NOTHING
                : Html.of(
                        "<form method=\"post\" action=\"/visit?id={}&amp;lang={}\"><button name=\"act\" value=\"pay\""
                                + " data-testid=\"pay\">{}</button></form>",
                        visit.id(),
                        texts.language(),
                        texts.get("pay"));
        return Html.of(
                "<section><h2>{}</h2>{}{}</section>",
                texts.get("pay.heading"),
                payment == null ? Html.NOTHING : outcome(texts, payment),
                form);
    }

    private Html outcome(Texts texts, Payment payment) {
        UUID order = payment.heldBy();
        Hold hold = order == null ? null : book.hold(order);
        String kind = hold == null ? "" : texts.code("kind", hold.kind());
        return Html.of(
                "<p class=\"say {}\" role=\"status\" data-testid=\"payment\" data-outcome=\"{}\">{}</p>",
                payment.outcome() == Payment.Outcome.PAID ? "fine" : "alarm",
                payment.outcome(),
                texts.get("pay." + payment.outcome(), kind, String.valueOf(order)));
    }
}
