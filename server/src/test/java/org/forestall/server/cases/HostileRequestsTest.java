package org.forestall.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.forestall.engine.Grade;
import org.forestall.server.access.Role;
import org.forestall.server.persons.PersonId;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * The other half of {@link CloseDoorHasNoSideEntranceTest}: every endpoint that changes anything is asked, by every kind
 * of caller, to close a case on the side; the case stays open.
 */
class HostileRequestsTest {

    private static final Map<String, List<HostileRequests.Attack>> ATTACKS =
            new HostileRequests().on(writingEndpoints());
    private static final Map<String, Map<String, String>> CALLERS = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static CasesKit kit;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start();
        kit = new CasesKit(server);
        CALLERS.put("nobody", Map.of());
        for (Role role : Role.values()) {
            int unit = role.wholeDistrict() ? 10 : 118;
            CALLERS.put(role.name(), bearer(server.signIn(role, unit)));
        }
        CALLERS.put(
                "the command line",
                bearer(Files.readString(server.data().resolve("local-token")).strip()));
        String made = server.send(
                        "POST",
                        "/api/v1/sources",
                        "{\"code\":\"S1\",\"name\":\"a source\",\"trust\":3}",
                        CALLERS.getOrDefault("COMMANDER", Map.of()))
                .body();
        CALLERS.put("a source", Map.of("Forestall-Source-Key", com.jayway.jsonpath.JsonPath.read(made, "$.key")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Test
    void every_endpoint_that_changes_something_is_attacked() {
        assertThat(ATTACKS.keySet()).containsExactlyInAnyOrderElementsOf(writingEndpoints());
    }

    static Set<String> endpoints() {
        return ATTACKS.keySet();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void no_request_closes_a_case_on_the_side(String endpoint) {
        for (String caller : CALLERS.keySet()) {
            Map<String, Object> about = aCaseUnderAttack();
            for (HostileRequests.Attack attack : ATTACKS.getOrDefault(endpoint, List.of())) {
                HostileRequests.Attack filled = attack.about(about);
                RunningServer.Answer answer = server.send(
                        endpoint.substring(0, endpoint.indexOf(' ')),
                        filled.path(),
                        filled.type(),
                        filled.bytes(),
                        CALLERS.getOrDefault(caller, Map.of()));
                assertThat(answer.status())
                        .as("%s by %s: %s", filled, caller, answer)
                        .isLessThan(500);
                assertThat(closedCases())
                        .as("%s by %s: %s", filled, caller, answer)
                        .isEmpty();
            }
            waitForTheImport(endpoint, caller);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_request_that_says_nothing_is_refused_and_no_fault_of_the_server(String endpoint) {
        Map<String, Object> about = aCaseUnderAttack();
        HostileRequests.Attack filled =
                ATTACKS.getOrDefault(endpoint, List.of()).getFirst().about(about);
        for (String body : List.of(
                "{}", "", "null", "[]", "\"CLOSED\"", "{\"evidence\":[{}],\"outcome\":\"LOST\",\"reason\":\"x\"}")) {
            for (String caller : List.of("COMMANDER", "ADMINISTRATOR")) {
                RunningServer.Answer answer = server.send(
                        endpoint.substring(0, endpoint.indexOf(' ')),
                        filled.path(),
                        body,
                        CALLERS.getOrDefault(caller, Map.of()));
                assertThat(answer.status())
                        .as("%s with %s by %s: %s", endpoint, body, caller, answer)
                        .isLessThan(500);
            }
        }
    }

    /** What is sent through the door with all it needs does close: the test above can see a closed case. */
    @Test
    void the_door_itself_opens_and_the_look_for_closed_cases_sees_it() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        server.send(
                "POST",
                "/api/v1/cases/" + id.value() + "/tracks/VISIT",
                "{\"outcome\":\"MET\"}",
                CALLERS.getOrDefault("DISSUADER", Map.of()));
        RunningServer.Answer answer = server.send(
                "POST",
                "/api/v1/cases/" + id.value() + "/close",
                "{\"outcome\":\"FALSE_ALARM\",\"evidence\":[{\"kind\":\"MET_IN_PERSON\"}]}",
                CALLERS.getOrDefault("DISSUADER", Map.of()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(closedCases()).containsExactly(id.value());
        assertThat(kit.bean(ReopenCase.class)
                        .reopen(kit.somebody(Role.STATION_LEAD, 118), id, "only a test")
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    /** The import reads in the background: waits for it to be over, by asking, so that what it did is seen. */
    private static void waitForTheImport(String endpoint, String caller) {
        if (endpoint.equals("POST /api/v1/imports")) {
            while (kit.database.inAll(() -> kit.database
                            .jdbc()
                            .sql("select count(*) from import_job where state = 'RUNNING'")
                            .query(Long.class)
                            .single())
                    > 0) {
                Thread.onSpinWait();
            }
            assertThat(closedCases()).as("import by %s", caller).isEmpty();
        }
    }

    /** An urgent case nobody has touched, its person, and an offer of another such case within the district. */
    private static Map<String, Object> aCaseUnderAttack() {
        PersonId person = kit.aPerson();
        PersonId other = kit.aPerson();
        CaseId id = kit.take(kit.aSignal(person, Grade.URGENT)).caseId();
        CaseId offered = kit.take(kit.aSignal(other, Grade.URGENT)).caseId();
        String answer = server.send(
                        "POST",
                        "/api/v1/cases/" + offered.value() + "/transfers",
                        "{\"to\":101,\"reason\":\"lives there\"}",
                        CALLERS.getOrDefault("STATION_LEAD", Map.of()))
                .body();
        return Map.of(
                "case", id.value(),
                "person", person.value(),
                "other", other.value(),
                "phone", "13800" + String.format("%06d", person.value()),
                "transfer", com.jayway.jsonpath.JsonPath.<Object>read(answer, "$.id"));
    }

    private static List<Long> closedCases() {
        return kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("select id from case_file where stage = 'CLOSED' or closed_at is not null or outcome is not null")
                .query(Long.class)
                .list());
    }

    /** From the annotations, so that controllers that this server has switched off (the demo's) are there as well. */
    private static Set<String> writingEndpoints() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.forestall.server")) {
            if (type.isAnnotatedWith(RestController.class)
                    || type.isMetaAnnotatedWith("org.springframework.stereotype.Controller")) {
                Class<?> controller = type.reflect();
                RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
                String base = above == null || above.path().length == 0 ? "" : above.path()[0];
                for (var method : controller.getDeclaredMethods()) {
                    RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                    if (mapping != null) {
                        addWrites(found, base, mapping);
                    }
                }
            }
        }
        return found;
    }

    private static void addWrites(Set<String> found, String base, RequestMapping mapping) {
        List<RequestMethod> methods = List.of(mapping.method().length == 0 ? RequestMethod.values() : mapping.method());
        for (RequestMethod method : methods) {
            if (method != RequestMethod.GET && method != RequestMethod.HEAD && method != RequestMethod.OPTIONS) {
                String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
                for (String path : paths) {
                    found.add(method + " " + base + path);
                }
            }
        }
    }
}
