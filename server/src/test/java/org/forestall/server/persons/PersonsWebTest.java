package org.forestall.server.persons;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.web.Problems;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class PersonsWebTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext SERVER = DATABASE.wire(PersonsKit.class, WebKit.class);
    private static final int STATION =
            SERVER.getBean(Units.class).list(UnitKind.STATION).getFirst().id();
    private static final long WANG = seen(new Identity("王建国", "+8613800001111", null, World.NUMBER_OF_WANG, "校场口胡同7号"));
    private static final long CALLER = seen(new Identity(null, "+8613800002222", null, null, "校场口胡同7号"));

    private final MockMvc http = MockMvcBuilders.standaloneSetup(SERVER.getBean("personsController"))
            .setControllerAdvice(new Problems())
            .setCustomArgumentResolvers(new StationLead())
            .build();

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"org.forestall.server.persons.web", "org.forestall.server.jurisdiction"},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(PersonsController|UnitStore|JurisdictionConfiguration)"))
    static class WebKit {}

    @Test
    void a_person_is_listed_masked() throws Exception {
        http.perform(get("/api/v1/persons?q=王建国"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].person.id").value(WANG))
                .andExpect(jsonPath("$.items[0].person.maskedName").value("王*国"))
                .andExpect(jsonPath("$.items[0].person.sex").value("M"))
                .andExpect(jsonPath("$.items[0].unit.id").value(STATION))
                .andExpect(jsonPath("$.items[0].cases").value(0));
        http.perform(get("/api/v1/persons")).andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void a_persons_file_shows_household_and_likeness() throws Exception {
        http.perform(get("/api/v1/persons/" + CALLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.identifiers[0].masked").value("138****2222"))
                .andExpect(jsonPath("$.household[0].person.id").value(WANG))
                .andExpect(jsonPath("$.household[0].basis").value("ADDRESS"));
        http.perform(get("/api/v1/persons/999999"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("person.not-found"));
    }

    @Test
    void a_merge_is_made_shown_and_taken_back() throws Exception {
        String merged = http.perform(ask(
                        "/api/v1/persons/" + WANG + "/merge", "{\"other\": " + CALLER + ", \"reason\": \"same man\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.merges[0].other.id").value(CALLER))
                .andExpect(jsonPath("$.merges[0].by").value("Station lead"))
                .andExpect(jsonPath("$.merges[0].reason").value("same man"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(get("/api/v1/persons/" + CALLER))
                .andExpect(jsonPath("$.mergedInto").value(WANG));
        int merge = com.jayway.jsonpath.JsonPath.read(merged, "$.merges[0].id");
        http.perform(ask("/api/v1/merges/" + merge + "/undo", "{\"reason\": \"two men\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.merges[0].undoneAt").exists());
    }

    @Test
    void unmasking_wants_a_known_purpose() throws Exception {
        http.perform(ask("/api/v1/persons/" + WANG + "/reveal", "{\"purpose\": \"CALL\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("王建国"))
                .andExpect(jsonPath("$.phones[0]").value("+8613800001111"));
        http.perform(ask("/api/v1/persons/" + WANG + "/reveal", "{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("person.purpose-unknown"))
                .andExpect(jsonPath("$.field").value("purpose"));
    }

    @Test
    void a_merge_without_the_other_is_refused() throws Exception {
        http.perform(ask("/api/v1/persons/" + WANG + "/merge", "{\"reason\": \"same man\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("other"));
    }

    private static MockHttpServletRequestBuilder ask(String address, String body) {
        return post(address).contentType("application/json").content(body);
    }

    private static long seen(Identity identity) {
        Sighting sighting = new Sighting(identity, STATION, Instant.parse("2026-11-23T01:00:00Z"));
        return DATABASE.inAll(() -> SERVER.getBean(Persons.class).joinAll(List.of(sighting)))
                .getFirst()
                .person()
                .value();
    }

    /** Whoever asks leads the station. */
    private static final class StationLead implements HandlerMethodArgumentResolver {

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
            return World.lead(STATION);
        }
    }
}
