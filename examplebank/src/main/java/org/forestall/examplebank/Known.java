package org.forestall.examplebank;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the police last said of the bank itself: its branches, with the station and the card of each, and what a counter asks.
 */
final class Known {

    /** Hours and desks change seldom. */
    private static final Duration CARDS_LAST = Duration.ofMinutes(1);

    private static final List<String> ASKED_EVERYWHERE = List.of("PURPOSE", "PAYEE_KNOWN", "HASTE", "KEPT_SECRET");

    private final Police police;
    private volatile String code = "";
    private volatile List<Branch> branches = List.of();
    private volatile List<String> questions = ASKED_EVERYWHERE;
    private volatile Map<String, Card> cards = Map.of();
    private long cardsAskedAt = System.nanoTime() - CARDS_LAST.toNanos();

    Known(Police police) {
        this.police = police;
    }

    /**
     * The bank's code, as the police have it.
     *
     * @throws IOException if it is not known and cannot be asked now
     */
    String code() throws IOException {
        if (code.isEmpty()) {
            refresh();
        }
        if (code.isEmpty()) {
            throw new IOException("the police have not said how they call this bank");
        }
        return code;
    }

    /** A branch and the station that answers for it. */
    record Branch(String code, Card.Words name, Card.Words station) {}

    /** A branch's card; none where the police have not given it yet. */
    Optional<Card> card(String branch) {
        return Optional.ofNullable(cards.get(branch));
    }

    List<Branch> branches() {
        return branches;
    }

    List<String> questions() {
        return questions;
    }

    /** The station that answers for a branch; none where nobody knows. */
    Optional<Card.Words> station(String branch) {
        return branches.stream()
                .filter(one -> one.code().equals(branch))
                .map(Branch::station)
                .findFirst();
    }

    /** Asks again; what is known stays where nobody answers. */
    void refresh() {
        try {
            Police.Answer self = police.get("/bank/self");
            Police.Answer asked = police.get("/bank/questions");
            if (self.done() && asked.done()) {
                List<Branch> found = new ArrayList<>();
                self.body()
                        .path("branches")
                        .forEach(branch -> found.add(new Branch(
                                branch.path("code").asString(""),
                                Card.named(branch),
                                Card.named(branch.path("station")))));
                List<String> codes = new ArrayList<>();
                asked.body().path("items").forEach(code -> codes.add(code.asString("")));
                code = self.body().path("code").asString("");
                branches = List.copyOf(found);
                questions = codes.isEmpty() ? ASKED_EVERYWHERE : List.copyOf(codes);
                refreshCards();
            }
        } catch (IOException e) {
            // out of reach: the page of the book says since when
        }
    }

    private void refreshCards() throws IOException {
        boolean complete = branches.stream().allMatch(branch -> cards.containsKey(branch.code()));
        if (complete && System.nanoTime() - cardsAskedAt < CARDS_LAST.toNanos()) {
            return;
        }
        cardsAskedAt = System.nanoTime();
        Map<String, Card> found = new HashMap<>(cards);
        for (Branch branch : branches) {
            Police.Answer card =
                    police.get("/bank/card?branch=" + URLEncoder.encode(branch.code(), StandardCharsets.UTF_8));
            if (card.done()) {
                found.put(branch.code(), Card.read(card.body()));
            }
        }
        cards = Map.copyOf(found);
    }
}
