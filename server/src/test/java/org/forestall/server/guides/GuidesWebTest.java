package org.forestall.server.guides;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.web.Problems;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class GuidesWebTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext SERVER = DATABASE.wire(GuidesKit.class);
    private static final int STATION =
            SERVER.getBean(Units.class).list(UnitKind.STATION).getFirst().id();

    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    SERVER.getBean(GuidesController.class), SERVER.getBean(CallbacksController.class))
            .setControllerAdvice(new Problems())
            .setCustomArgumentResolvers(new Trainer())
            .build();

    @BeforeAll
    static void seed() {
        SERVER.getBean(SeedGuides.class).seed();
    }

    @Test
    void every_type_is_listed_in_both_languages() throws Exception {
        http.perform(get("/api/v1/guides"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(24))
                .andExpect(jsonPath("$.items[0].version").value(1));
    }

    @Test
    void a_guide_is_read_for_a_state_and_refused_in_an_unknown_language() throws Exception {
        http.perform(get("/api/v1/guides/GOV?language=en&state=DENIES&unit=" + STATION))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.type").value("GOV"))
                .andExpect(jsonPath("$.language").value("en"))
                .andExpect(jsonPath("$.sections[0].key").value("WORDS"))
                .andExpect(jsonPath("$.sections[0].states[0]").value("DENIES"))
                .andExpect(jsonPath("$.station.unit.id").value(STATION));
        http.perform(get("/api/v1/guides/GOV?language=fr"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("guide.language-unknown"));
        http.perform(get("/api/v1/guides/versions/999999")).andExpect(status().isNotFound());
    }

    @Test
    void a_version_is_written_listed_and_compared() throws Exception {
        String seed = http.perform(get("/api/v1/guides/CREDIT/versions?language=en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int base = JsonPath.read(seed, "$.items[0].versionId");
        String asWritten = http.perform(get("/api/v1/guides/versions/" + base))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String sections = new tools.jackson.databind.json.JsonMapper()
                .readTree(asWritten)
                .get("sections")
                .toString()
                .replaceFirst("\"lines\":\\[", "\"lines\":[\"One more sentence.\",");
        String written = http.perform(post("/api/v1/guides/CREDIT/versions")
                        .contentType("application/json")
                        .content("""
                                {"language": "en", "baseVersion": %d, "title": "False credit repair", "reason": "clearer",
                                 "sections": %s}""".formatted(base, sections)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.reason").value("clearer"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int id = JsonPath.read(written, "$.versionId");
        http.perform(get("/api/v1/guides/CREDIT/versions?language=en"))
                .andExpect(jsonPath("$.items[0].changed[0]").value("OPENING"));
        http.perform(get("/api/v1/guides/versions/" + id + "/diff"))
                .andExpect(jsonPath("$.sections[0].change").value("CHANGED"))
                .andExpect(jsonPath("$.sections[1].change").value("SAME"))
                .andExpect(jsonPath("$.sections[0].after.lines[0]").value("One more sentence."));
    }

    @Test
    void a_callback_number_is_set_and_shown() throws Exception {
        http.perform(put("/api/v1/guide-callbacks/" + STATION)
                        .contentType("application/json")
                        .content("{\"callback\": \"010-1234 0002\"}"))
                .andExpect(status().isNoContent());
        http.perform(get("/api/v1/guides/TASK?unit=" + STATION))
                .andExpect(jsonPath("$.station.callback").value("010-1234 0002"));
        http.perform(get("/api/v1/guide-callbacks"))
                .andExpect(jsonPath("$.items[?(@.unit.id == " + STATION + ")].callback")
                        .value("010-1234 0002"));
    }

    /** Whoever asks trains the squad. */
    private static final class Trainer implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return GuidesKit.of(Role.SQUAD, SERVER.getBean(Units.class).squad().id());
        }
    }
}
