package org.forestall.server.demo;

import java.util.Map;
import org.forestall.server.demo.Answer.Refused;
import org.forestall.server.demo.Door.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One member of the staff at the server's door: signs in when first needed, and again when the session has ended. */
final class Staffer {

    private final Door door;
    private final DemoStaff self;
    private @Nullable Caller session;
    private String staffId = "";
    private String unitId = "";

    Staffer(Door door, DemoStaff self) {
        this.door = door;
        this.self = self;
    }

    DemoStaff self() {
        return self;
    }

    /** The server's id of this person; empty before the first sign-in. */
    String staffId() {
        return staffId;
    }

    /** The server's id of this person's unit; empty before the first sign-in. */
    String unitId() {
        return unitId;
    }

    Answer get(String path) {
        Answer answer = signedIn() ? door.get(caller(), path) : notIn();
        return sessionEnded(answer) && signedIn() ? door.get(caller(), path) : answer;
    }

    Answer post(String path, Object body) {
        Answer answer = signedIn() ? door.post(caller(), path, body) : notIn();
        return sessionEnded(answer) && signedIn() ? door.post(caller(), path, body) : answer;
    }

    Answer put(String path, Object body) {
        Answer answer = signedIn() ? door.put(caller(), path, body) : notIn();
        return sessionEnded(answer) && signedIn() ? door.put(caller(), path, body) : answer;
    }

    /** A command on a case. */
    Answer command(String caseId, String command, Map<String, ?> body) {
        return post("/cases/" + Door.escaped(caseId) + "/" + command, body);
    }

    Answer look(String caseId) {
        return get("/cases/" + Door.escaped(caseId));
    }

    synchronized boolean signedIn() {
        if (session != null) {
            return true;
        }
        Answer answer = door.post("/session", Map.of("username", self.username(), "password", DemoStaff.PASSWORD));
        JsonNode me = answer.body();
        String cookie = me.path("cookie").asString("");
        if (cookie.isEmpty()) {
            return false;
        }
        session = Caller.session(cookie);
        staffId = me.path("staffId").asString("");
        unitId = me.path("unit").path("id").asString("");
        return true;
    }

    /** At the end of a shift. */
    synchronized void signOut() {
        if (session != null) {
            door.delete(session, "/session");
            session = null;
        }
    }

    private synchronized Caller caller() {
        return session == null ? Caller.session("none=") : session;
    }

    private synchronized boolean sessionEnded(Answer answer) {
        boolean ended = answer instanceof Refused refused && refused.status() == 401;
        if (ended) {
            session = null;
        }
        return ended;
    }

    private static Answer notIn() {
        return new Answer.Broken("could not sign in");
    }
}
