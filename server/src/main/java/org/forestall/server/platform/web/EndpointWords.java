package org.forestall.server.platform.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the files below {@code api/} say about the endpoints; {@code api/README.md} tells their form. */
final class EndpointWords {

    private static final String SCHEMAS = ".schemas";

    /**
     * @param does one sentence in the operators' words
     * @param refuses codes of refusals of its own
     * @param by who may ask beside the people signed in: nobody, {@code source} or {@code anybody}
     * @param topic the file's name: the package
     */
    record Words(
            String does,
            List<String> refuses,
            @Nullable String by,
            String topic,
            @Nullable RequestBody request,
            Map<String, Example> examples) {}

    private final Map<String, Words> byEndpoint = new LinkedHashMap<>();
    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();

    private EndpointWords() {}

    static EndpointWords read() {
        EndpointWords words = new EndpointWords();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.yaml")) {
                try (InputStream content = file.getInputStream()) {
                    Map<String, Map<String, Object>> entries =
                            new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
                    words.add(String.valueOf(file.getFilename()).replace(".yaml", ""), entries);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words for {@code POST /cases/{id}/claim}; null where nobody has written any. */
    @Nullable
    Words of(String endpoint) {
        return byEndpoint.get(endpoint);
    }

    Map<String, Words> all() {
        return Map.copyOf(byEndpoint);
    }

    Map<String, Schema<?>> schemas() {
        return Map.copyOf(schemas);
    }

    private void add(String topic, Map<String, ? extends Object> entries) {
        entries.forEach((endpoint, entry) -> {
            if (endpoint.equals(SCHEMAS)) {
                mapOf(entry).forEach((name, schema) -> schemas.put(name, as(schema, Schema.class)));
            } else if (!endpoint.startsWith(".")) {
                byEndpoint.put(endpoint, words(topic, mapOf(entry)));
            }
        });
    }

    private static Words words(String topic, Map<String, Object> entry) {
        Map<String, Example> examples = new LinkedHashMap<>();
        mapOf(entry.getOrDefault("examples", Map.of()))
                .forEach((name, example) -> examples.put(name, as(example, Example.class)));
        List<String> refuses = new ArrayList<>();
        flatten(entry.getOrDefault("refuses", List.of()), refuses);
        Object request = entry.get("request");
        return new Words(
                String.valueOf(entry.getOrDefault("does", "")),
                refuses,
                (String) entry.get("by"),
                topic,
                request == null ? null : as(request, RequestBody.class),
                examples);
    }

    /** A list may name another list: refusals that several endpoints share. */
    private static void flatten(Object codes, List<String> flat) {
        if (codes instanceof Collection<?> several) {
            several.forEach(code -> flatten(code, flat));
        } else {
            flat.add(codes.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(Object entry) {
        return (Map<String, Object>) entry;
    }

    private static <T> T as(Object fragment, Class<T> type) {
        return Json31.mapper().convertValue(fragment, type);
    }
}
