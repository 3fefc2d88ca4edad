package org.forestall.examplebank;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A branch's card, as the police last gave it.
 *
 * @param ring whom of the police to ring, in order
 */
record Card(List<Words> say, List<Words> never, List<Desk> ring) {

    Card {
        say = List.copyOf(say);
        never = List.copyOf(never);
        ring = List.copyOf(ring);
    }

    /** A sentence or a name in both languages. */
    record Words(String zh, String en) {

        String in(Texts texts) {
            return texts.language().equals("en") && !en.isEmpty() ? en : zh;
        }
    }

    /** A desk; the phone is empty where nobody gave its number. */
    record Desk(Words unit, String phone) {}

    static Card read(JsonNode card) {
        List<Desk> ring = new ArrayList<>();
        for (JsonNode desk : card.path("ring")) {
            ring.add(new Desk(named(desk.path("unit")), desk.path("phone").asString("")));
        }
        return new Card(words(card.path("say")), words(card.path("never")), ring);
    }

    /** A place's two names. */
    static Words named(JsonNode place) {
        return new Words(place.path("name").asString(""), place.path("nameEn").asString(""));
    }

    private static List<Words> words(JsonNode said) {
        List<Words> words = new ArrayList<>();
        said.forEach(one ->
                words.add(new Words(one.path("zh").asString(""), one.path("en").asString(""))));
        return words;
    }
}
