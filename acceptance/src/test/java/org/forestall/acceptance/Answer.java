package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server answered.
 *
 * @param type the content type, empty if there was none
 */
record Answer(int status, String type, String body, String setCookie) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        Answer answer = new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body(),
                response.headers().firstValue("set-cookie").orElse(""));
        answer.tellsNothingOfTheInside();
        return answer;
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    Answer ok() {
        assertThat(status).as(body).isBetween(200, 299);
        return this;
    }

    /** An RFC 9457 problem with this stable code. */
    Answer refusedWith(int expectedStatus, String code) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(type).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:forestall:refusal:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return this;
    }

    /** Checked of every answer of every journey: no trace, no class of ours, no SQL. */
    private void tellsNothingOfTheInside() {
        if (type.contains("html") || type.contains("javascript")) {
            return;
        }
        assertThat(body).doesNotContain("\tat ", "java.lang.", "org.forestall.server", "org.springframework", "SQLException");
    }
}
