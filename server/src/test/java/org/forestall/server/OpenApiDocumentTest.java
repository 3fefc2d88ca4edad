package org.forestall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API document is complete, and the one in {@code docs/openapi.json} is the one that is served. After a change:
 * {@code mvn -pl server -am test -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dforestall.api.write=true} writes it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#(/[^\"]+)\"");

    private String served = "";
    private JsonNode document = JSON.createObjectNode();

    @BeforeAll
    void serve(@TempDir Path data) throws Exception {
        HikariDataSource database = (HikariDataSource) TestDatabase.fresh().dataSource();
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(WithoutTestKits.class)
                .properties(Map.of(
                        "server.port", 0,
                        "forestall.data", data.toString(),
                        "forestall.keys", data.resolve("keys").toString(),
                        "spring.datasource.url", database.getJdbcUrl(),
                        "spring.datasource.username", database.getUsername(),
                        "spring.datasource.password", database.getPassword()))
                .run()) {
            served = fetch(server.getEnvironment().getRequiredProperty("local.server.port")) + "\n";
        }
        document = JSON.readTree(served);
        if (Boolean.getBoolean("forestall.api.write")) {
            Files.writeString(COMMITTED, served);
        }
    }

    /** The application, less what the kits of other tests wire for themselves. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableScheduling
    @ConfigurationPropertiesScan("org.forestall.server")
    @ComponentScan(
            basePackages = "org.forestall.server",
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class))
    static class WithoutTestKits {}

    /** Told by where the class lies; the application's own scan would take them in again. */
    static final class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/")
                    || reader.getClassMetadata().getClassName().equals(ForestallServer.class.getName());
        }
    }

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        assertThat(served)
                .as("docs/openapi.json is not what the server says; write it anew with -Dforestall.api.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void every_endpoint_says_in_words_what_it_does_and_answers_in_a_known_form() {
        List<String> silent = new ArrayList<>();
        eachOperation((name, operation) -> {
            boolean answers =
                    operation.path("responses").propertyNames().stream().anyMatch(code -> code.startsWith("2"));
            if (operation.path("summary").asString("").isBlank() || !answers || !operation.has("security")) {
                silent.add(name);
            }
        });
        assertThat(silent).as("endpoints without an entry in resources/api").isEmpty();
    }

    @Test
    void every_endpoint_but_the_open_ones_refuses_whoever_is_not_signed_in() {
        List<String> open = new ArrayList<>();
        eachOperation((name, operation) -> {
            JsonNode problem =
                    operation.path("responses").path("401").path("content").path("application/problem+json");
            if (!problem.path("examples").has("session.none")) {
                open.add(name);
            }
        });
        assertThat(open).containsExactly("POST /api/v1/session");
    }

    @Test
    void nothing_is_referred_to_that_is_not_there() {
        Matcher references = REFERENCE.matcher(served);
        List<String> missing = new ArrayList<>();
        while (references.find()) {
            if (document.at(references.group(1)).isMissingNode()) {
                missing.add(references.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_lead_has_examples_of_what_is_sent_and_what_is_answered() {
        JsonNode receive = document.path("paths").path("/api/v1/leads").path("post");
        assertThat(receive.at("/requestBody/content/application~1json/examples").propertyNames())
                .contains("one", "full", "several");
        assertThat(receive.at("/responses/200/content/application~1json/examples")
                        .propertyNames())
                .contains("accepted", "quarantined");
    }

    private static String fetch(String port) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/openapi.json");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void eachOperation(BiConsumer<String, JsonNode> check) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> check.accept(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }
}
