package org.forestall.server.platform.web;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.ProblemDetail;
import org.springframework.util.ClassUtils;

/** The packages' refusals as the API document shows them: problem documents, by status, each with its code. */
final class RefusalsInDocument {

    private static final String EXAMPLES = "#/components/examples/";
    private static final String SCHEMA = "#/components/schemas/Problem";

    private final Map<String, Refusal> byCode = new TreeMap<>();

    RefusalsInDocument() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        scan.findCandidateComponents("org.forestall.server").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), Refusal.class.getClassLoader());
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    Refusal refusal = (Refusal) constant;
                    byCode.put(refusal.code(), refusal);
                }
            }
        });
    }

    /** Every refusal's problem document, by its code. */
    Map<String, Example> examples() {
        Map<String, Example> examples = new TreeMap<>();
        byCode.forEach((code, refusal) ->
                examples.put(code, new Example().summary(refusal.detail()).value(problem(refusal))));
        return examples;
    }

    /** Adds the responses that carry these refusals. */
    void addTo(ApiResponses responses, Collection<String> codes) {
        Map<String, MediaType> problems = new TreeMap<>();
        for (String code : codes) {
            Refusal refusal = byCode.get(code);
            if (refusal == null) {
                throw new IllegalStateException("api/ names a refusal that nobody says: " + code);
            }
            String status = String.valueOf(Problems.of(new Refused(refusal)).getStatus());
            problems.computeIfAbsent(status, number -> new MediaType().schema(new Schema<>().$ref(SCHEMA)))
                    .addExamples(code, new Example().$ref(EXAMPLES + code));
        }
        problems.forEach((status, problem) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(String.join(", ", problem.getExamples().keySet()))
                        .content(new Content().addMediaType("application/problem+json", problem))));
    }

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("A refusal, RFC 9457.")
                .addProperty("type", new StringSchema().example("urn:forestall:refusal:case.already-claimed"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema().description("What is wrong, one English sentence."))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable; programs go by it."))
                .addProperty("advice", new StringSchema().description("What to do instead."))
                .addProperty("field", new StringSchema().description("The field it is about."))
                .addProperty(
                        "params", new ObjectSchema().description("Figures for the sentence, such as who was first."))
                .addRequiredItem("type")
                .addRequiredItem("status")
                .addRequiredItem("detail")
                .addRequiredItem("code");
    }

    private static Map<String, Object> problem(Refusal refusal) {
        ProblemDetail said = Problems.of(new Refused(refusal));
        Map<String, Object> problem = new TreeMap<>();
        problem.put("type", String.valueOf(said.getType()));
        problem.put("title", String.valueOf(said.getTitle()));
        problem.put("status", said.getStatus());
        problem.put("detail", String.valueOf(said.getDetail()));
        if (said.getProperties() != null) {
            problem.putAll(said.getProperties());
        }
        return problem;
    }
}
