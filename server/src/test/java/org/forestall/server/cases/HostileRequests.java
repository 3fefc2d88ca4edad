package org.forestall.server.cases;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests that ask for more than their endpoint gives: a stage, an outcome, a closing moment, in every field that a
 * reader of JSON could take for the case's own. {@code {case}} stands for an open case's number, {@code {person}} for its
 * person's, {@code {other}} for another person's, {@code {transfer}} for an offer of the case within the district.
 */
final class HostileRequests {

    /** What somebody would add to a body in the hope that it is taken over into the row. */
    private static final String STAGE = """
            "stage":"CLOSED","outcome":"FALSE_ALARM","closedAt":"2026-11-23T00:00:00Z","closed":true,
            "standing":{"stage":"CLOSED"},"ending":{"outcome":"FALSE_ALARM"},"foldedInto":1,
            "events":[{"kind":"Closed","outcome":"FALSE_ALARM"}],"move":"CLOSE","kind":"Closed" """;

    private final Map<String, List<Attack>> byEndpoint = new LinkedHashMap<>();

    /** One request; {@code type} is its media type. */
    record Attack(String path, String type, String body) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        Attack about(Map<String, Object> values) {
            String filledPath = path;
            String filledBody = body;
            for (Map.Entry<String, Object> value : values.entrySet()) {
                String hole = "{" + value.getKey() + "}";
                filledPath = filledPath.replace(hole, value.getValue().toString());
                filledBody = filledBody.replace(hole, value.getValue().toString());
            }
            return new Attack(filledPath, type, filledBody);
        }
    }

    HostileRequests() {
        onCases();
        onTheDoor();
        onTransfers();
        onPersons();
        onLeads();
        onTheRest();
    }

    /** By method and pattern, as the server's own table of mappings writes them. */
    Map<String, List<Attack>> byEndpoint() {
        return byEndpoint;
    }

    /** Every endpoint is attacked; who has no attack of its own gets the one that fits all. */
    Map<String, List<Attack>> on(java.util.Collection<String> endpoints) {
        for (String endpoint : endpoints) {
            if (!byEndpoint.containsKey(endpoint)) {
                String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                        .replace("/cases/{id}", "/cases/{case}")
                        .replace("{track}", "VISIT")
                        .replace("{clock}", "MEET")
                        .replace("{channel}", "EMAIL")
                        .replaceAll("\\{(?!case})\\w+}", "1");
                put(endpoint, at(path, STAGE));
                put(endpoint, at(path, "\"outcome\":\"MET\",\"victimState\":\"CLEAN\",\"reason\":\"x\"," + STAGE));
            }
        }
        return byEndpoint;
    }

    private void onCases() {
        attack("/api/v1/cases/{id}/claim", "{case}/claim", "");
        attack("/api/v1/cases/{id}/hand-back", "{case}/hand-back", "\"reason\":\"done\",");
        attack("/api/v1/cases/{id}/assign", "{case}/assign", "\"staffId\":1,");
        attack("/api/v1/cases/{id}/raise-grade", "{case}/raise-grade", "\"reason\":\"x\",");
        attack("/api/v1/cases/{id}/lower-grade", "{case}/lower-grade", "\"grade\":\"LOW\",\"reason\":\"x\",");
        attack("/api/v1/cases/{id}/pull-up", "{case}/pull-up", "\"reason\":\"x\",");
        attack(
                "/api/v1/cases/{id}/tracks/{track}",
                "{case}/tracks/CALL",
                "\"status\":\"DONE\",\"victimState\":\"CLEAN\",");
        put("POST /api/v1/cases/{id}/tracks/{track}", json("{case}/tracks/CLOSED", STAGE));
        put(
                "POST /api/v1/cases/{id}/tracks/{track}",
                json("{case}/tracks/CALL", "\"outcome\":\"ANSWERED\",\"stage\":\"CLOSED\""));
        attack("/api/v1/cases/{id}/state", "{case}/state", "\"state\":\"CLEAN\",");
        put("POST /api/v1/cases/{id}/state", json("{case}/state", "\"state\":\"CLOSED\""));
        attack("/api/v1/cases/{id}/notes", "{case}/notes", "\"text\":\"closed\",");
        attack("/api/v1/cases/{id}/type", "{case}/type", "\"fraudType\":\"GOV\",");
        attack("/api/v1/cases/{id}/watch", "{case}/watch", "\"note\":\"x\",");
        attack("/api/v1/cases/{id}/unwatch", "{case}/unwatch", "\"note\":\"x\",");
        attack("/api/v1/cases/{id}/reopen", "{case}/reopen", "\"reason\":\"x\",");
        attack("/api/v1/cases/{id}/presence", "{case}/presence", "");
        attack("/api/v1/cases/{id}/reveal", "{case}/reveal", "\"purpose\":\"CALL\",");
    }

    /** Each outcome without what it needs; the case is urgent, unreached, and held by nobody. */
    private void onTheDoor() {
        String door = "POST /api/v1/cases/{id}/close";
        put(door, json("{case}/close", "\"stage\":\"CLOSED\""));
        put(door, json("{case}/close", "\"outcome\":null"));
        put(door, json("{case}/close", "\"outcome\":\"CLOSED\""));
        for (CloseOutcome outcome : CloseOutcome.values()) {
            put(door, json("{case}/close", "\"outcome\":\"" + outcome + "\""));
            put(
                    door,
                    json(
                            "{case}/close",
                            "\"outcome\":\"" + outcome + "\",\"evidence\":[],\"force\":true,\"admin\":true"));
            put(
                    door,
                    json(
                            "{case}/close",
                            "\"outcome\":\"" + outcome + "\",\"evidence\":null,\"atRisk\":\"-1\",\"basis\":\"NONE\""));
        }
        put(
                door,
                json(
                        "{case}/close",
                        "\"outcome\":\"REMINDED\",\"grade\":\"LOW\",\"evidence\":[{\"kind\":\"MESSAGE_SENT\"}]"));
        put(
                door,
                json(
                        "{case}/close",
                        "\"outcome\":\"DISSUADED\",\"victimState\":\"CLEAN\",\"basis\":\"BANK_CONFIRMED\",\"evidence\":"
                                + "[{\"kind\":\"MET_IN_PERSON\"},{\"kind\":\"BANK_CONFIRMED\"}]"));
        put(
                door,
                json(
                        "{case}/close",
                        "\"outcome\":\"TRANSFERRED\",\"evidence\":[{\"kind\":\"MATERIAL_REF\"}],\"transferId\":{transfer}"));
    }

    private void onTransfers() {
        put("POST /api/v1/cases/{id}/transfers", json("{case}/transfers", "\"to\":101,\"reason\":\"x\"," + STAGE));
        put("POST /api/v1/transfers/{id}/accept", at("/api/v1/transfers/{transfer}/accept", STAGE));
        put(
                "POST /api/v1/transfers/{id}/reject",
                at("/api/v1/transfers/{transfer}/reject", "\"reason\":\"x\"," + STAGE));
        put("POST /api/v1/transfers/{id}/withdraw", at("/api/v1/transfers/{transfer}/withdraw", STAGE));
        put(
                "POST /api/v1/transfers/{id}/decide",
                at("/api/v1/transfers/{transfer}/decide", "\"unit\":101,\"reason\":\"x\"," + STAGE));
    }

    private void onPersons() {
        put(
                "POST /api/v1/persons/{id}/merge",
                at("/api/v1/persons/{person}/merge", "\"other\":{other},\"reason\":\"x\"," + STAGE));
        put("POST /api/v1/merges/{id}/undo", at("/api/v1/merges/1/undo", "\"reason\":\"x\"," + STAGE));
        put(
                "POST /api/v1/persons/{id}/relations",
                at("/api/v1/persons/{person}/relations", "\"other\":{other},\"relation\":\"SPOUSE\"," + STAGE));
        put("POST /api/v1/persons/{id}/reveal", at("/api/v1/persons/{person}/reveal", "\"purpose\":\"CALL\"," + STAGE));
    }

    private void onLeads() {
        String lead = """
                "sourceRef":"H-{case}","issuedAt":"2026-11-23T08:00:00+08:00","family":"CONTACT",
                "person":{"phone":"{phone}","stage":"CLOSED"},"case":{"id":{case},"stage":"CLOSED"},"caseId":{case},""";
        put("POST /api/v1/leads", at("/api/v1/leads", lead + STAGE));
        put("POST /api/v1/leads", new Attack("/api/v1/leads", "application/json", "[{" + lead + STAGE + "}]"));
        put("POST /api/v1/leads/{id}/reveal", at("/api/v1/leads/1/reveal", STAGE));
        put("POST /api/v1/imports", new Attack("/api/v1/imports", "multipart/form-data; boundary=edge", """
                        --edge\r
                        Content-Disposition: form-data; name="source"\r
                        \r
                        HOSTILE\r
                        --edge\r
                        Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                        Content-Type: text/csv\r
                        \r
                        source_ref,issued_at,family,phone,stage,outcome,case_id,案件状态\r
                        I-{case},2026-11-23 09:00,CONTACT,{phone},CLOSED,FALSE_ALARM,{case},CLOSED\r
                        I-{case},2026-11-23 09:00,CLOSED,{phone},CLOSED,FALSE_ALARM,{case},CLOSED\r
                        --edge--\r
                        """));
        put(
                "POST /api/v1/quarantine/{id}/mend",
                at(
                        "/api/v1/quarantine/1/mend",
                        "\"fields\":{\"stage\":\"CLOSED\",\"case\":\"{case}\",\"person.phone\":\"{phone}\"}," + STAGE));
        put("POST /api/v1/quarantine/{id}/discard", at("/api/v1/quarantine/1/discard", "\"reason\":\"x\"," + STAGE));
        put("POST /api/v1/sources", at("/api/v1/sources", "\"code\":\"H{case}\",\"name\":\"x\",\"trust\":5," + STAGE));
        put("PATCH /api/v1/sources/{code}", at("/api/v1/sources/HOSTILE", "\"trust\":5," + STAGE));
        put("POST /api/v1/sources/{code}/key", at("/api/v1/sources/HOSTILE/key", STAGE));
    }

    private void onTheRest() {
        put("POST /api/v1/addresses/resolve", at("/api/v1/addresses/resolve", "\"text\":\"x\"," + STAGE));
        put(
                "POST /api/v1/unresolved/{id}/decide",
                at("/api/v1/unresolved/1/decide", "\"unit\":101,\"remember\":true," + STAGE));
        put(
                "POST /api/v1/staff",
                at(
                        "/api/v1/staff",
                        "\"username\":\"h{case}\",\"name\":\"x\",\"role\":\"COMMANDER\",\"unit\":10," + STAGE));
        put("POST /api/v1/session", at("/api/v1/session", "\"username\":\"nobody\",\"password\":\"x\"," + STAGE));
        put("DELETE /api/v1/session", at("/api/v1/session", STAGE));
        put("POST /api/v1/demo/speed", at("/api/v1/demo/speed", "\"speed\":1," + STAGE));
        put("POST /api/v1/demo/units/{id}/robots", at("/api/v1/demo/units/101/robots", "\"on\":true," + STAGE));
    }

    private void attack(String pattern, String tail, String needed) {
        put("POST " + pattern, json(tail, needed + STAGE));
    }

    private void put(String endpoint, Attack attack) {
        byEndpoint.computeIfAbsent(endpoint, e -> new java.util.ArrayList<>()).add(attack);
    }

    private static Attack json(String tail, String fields) {
        return at("/api/v1/cases/" + tail, fields);
    }

    private static Attack at(String path, String fields) {
        return new Attack(path, "application/json", "{" + fields + "}");
    }
}
