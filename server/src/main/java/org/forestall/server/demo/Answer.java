package org.forestall.server.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the server answered. */
sealed interface Answer {

    /** Done; the body as sent. */
    record Done(JsonNode content) implements Answer {}

    /**
     * Understood and refused.
     *
     * @param reason the refusal's stable code, empty when the answer names none
     */
    record Refused(int status, String reason, JsonNode problem) implements Answer {}

    /** No answer, or one that is none: the connection failed, the server failed, or it took too long. */
    record Broken(String why) implements Answer {}

    default boolean done() {
        return this instanceof Done;
    }

    /** The body when done; a missing node otherwise, in which every look finds nothing. */
    default JsonNode body() {
        return this instanceof Done(JsonNode content) ? content : MissingNode.getInstance();
    }

    /** The code of a refusal; empty otherwise. */
    default String code() {
        return this instanceof Refused refused ? refused.reason() : "";
    }
}
