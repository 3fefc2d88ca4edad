package org.forestall.examplebank;

/** The frame around every page: language, ways, what it is. */
final class Page {

    private Page() {}

    /** A whole page around this content. */
    static Html of(Request request, Html content) {
        Texts texts = request.texts();
        String other = texts.get("language.code");
        String id = request.field("id");
        String here = (request.isPost() ? "/" : request.path()) + "?lang=" + other + (id.isEmpty() ? "" : "&id=" + id);
        return Html.of(
                """
                <!doctype html>
                <html lang="{}">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{}</title><link rel="stylesheet" href="/counter.css"><link rel="icon" href="data:,">
                <script src="/counter.js" defer></script></head>
                <body><a class="skip" href="#main">{}</a>
                <header><div><strong>{}</strong>
                <nav aria-label="{}"><a href="/?lang={}" data-testid="nav-counter">{}</a> ·
                <a href="/book?lang={}" data-testid="nav-book">{}</a></nav>
                <a href="{}" lang="{}" data-testid="language">{}</a></div></header>
                <main id="main">{}</main>
                <footer>{}</footer></body></html>
                """,
                texts.language(),
                texts.get("title"),
                texts.get("skip"),
                texts.get("title"),
                texts.get("nav.counter"),
                texts.language(),
                texts.get("nav.counter"),
                texts.language(),
                texts.get("nav.book"),
                here,
                other,
                texts.get("language"),
                content,
                texts.get("invented"));
    }

    /** A sentence that must not be overlooked. */
    static Html problem(Texts texts, Counter.No no) {
        return Html.of(
                "<p class=\"say alarm\" role=\"alert\" data-testid=\"problem\" data-why=\"{}\">{}</p>",
                String.valueOf(no.getMessage()),
                texts.get(String.valueOf(no.getMessage()), no.detail()));
    }
}
