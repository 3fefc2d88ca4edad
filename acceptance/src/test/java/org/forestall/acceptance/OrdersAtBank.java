package org.forestall.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A dissuader and two officers of the old man's station who have banks stop money, over HTTP. */
final class OrdersAtBank {

    static final String ACCOUNT = "6222020000009001";
    static final String HOLDER = "赵收款";

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Http dissuader;
    private final Http officer;
    private final Http colleague;
    private final String caseNumber;

    OrdersAtBank(Server server, String caseNumber) {
        this.dissuader = Http.person(server, "dissuader");
        this.officer = Http.person(server, "lead");
        this.colleague = Http.person(server, "guangnei.lead");
        this.caseNumber = caseNumber;
    }

    /** The number of the old man's case, once his warning is one. */
    static String story(Server server) {
        Http watcher = Http.nobody(server);
        Poll.until(
                "the old man's warning is a case", SOON, () -> !story(watcher).isEmpty());
        return story(watcher);
    }

    private static String story(Http watcher) {
        return watcher.get("/demo").json().path("story").path("case").asString("");
    }

    /** A commander and an officer of the squad ask a bank about the receiving account; returns once it has answered. */
    static void asksAbout(Server server, String bank, String caseNumber) {
        Http commander = Http.person(server, "commander");
        String path = "/cases/" + caseNumber + "/enquiries";
        long id = commander
                .post(
                        path,
                        Map.of(
                                "bank",
                                bank,
                                "account",
                                ACCOUNT,
                                "questions",
                                List.of("HOLDER", "BALANCE", "MOVEMENTS", "NEXT_LAYER"),
                                "basis",
                                "ANTI_FRAUD_LAW",
                                "reason",
                                "where did the money go"))
                .ok()
                .json()
                .path("id")
                .asLong();
        Http.person(server, "squad")
                .post("/enquiries/" + id + "/signature", Map.of())
                .ok();
        Poll.until(
                "the bank has answered",
                SOON,
                () -> commander
                        .get(path)
                        .json()
                        .path("items")
                        .valueStream()
                        .anyMatch(one -> one.path("id").asLong() == id
                                && one.path("status").asString().equals("ANSWERED")));
    }

    /** A dissuader asks for the receiving account to be stopped; nobody has signed yet. */
    long asks(String bank) {
        return dissuader
                .post(
                        "/cases/" + caseNumber + "/orders",
                        Map.of(
                                "kind",
                                "STOP_PAYMENT",
                                "bank",
                                bank,
                                "account",
                                ACCOUNT,
                                "holder",
                                HOLDER,
                                "amount",
                                "40000.00",
                                "reason",
                                "he was told to pay a deposit"))
                .ok()
                .json()
                .path("id")
                .asLong();
    }

    void bothSign(long order) {
        firstSigns(order);
        secondSigns(order);
    }

    void firstSigns(long order) {
        officer.post("/orders/" + order + "/signature", Map.of()).ok();
    }

    void secondSigns(long order) {
        colleague.post("/orders/" + order + "/signature", Map.of()).ok();
    }

    /** One action on the stop, which is the first signature; the freeze's number. */
    long freezes(long stop) {
        return officer.post("/orders/" + stop + "/freeze", Map.of())
                .ok()
                .json()
                .path("id")
                .asLong();
    }

    void lifts(long order) {
        officer.post("/orders/" + order + "/lift", Map.of("note", "the money goes back"))
                .ok();
    }

    JsonNode sees(long order) {
        return officer.get("/orders/" + order).ok().json();
    }

    String ref(long order) {
        return sees(order).path("ref").asString();
    }

    void until(long order, String status) {
        Poll.until(
                "order " + order + " is " + status,
                SOON,
                () -> sees(order).path("status").asString().equals(status));
    }

    List<String> steps(long order) {
        List<String> kinds = new ArrayList<>();
        sees(order).path("steps").forEach(step -> kinds.add(step.path("kind").asString()));
        return kinds;
    }
}
