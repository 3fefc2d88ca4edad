package org.forestall.server.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Gives an operation its words, who may ask, and the refusals it may answer with. */
final class DescribeOperation {

    private static final String BASE = "/api/v1";
    private static final Set<PathItem.HttpMethod> READING = Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

    private final EndpointWords words;
    private final RefusalsInDocument refusals;

    DescribeOperation(EndpointWords words, RefusalsInDocument refusals) {
        this.words = words;
        this.refusals = refusals;
    }

    EndpointWords words() {
        return words;
    }

    RefusalsInDocument refusals() {
        return refusals;
    }

    void everyOperation(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    EndpointWords.Words said = words.of(method + " " + path.replace(BASE, ""));
                    operation.setOperationId(operationId(method, path));
                    if (said != null) {
                        describe(operation, method, said);
                    }
                }));
    }

    private void describe(Operation operation, PathItem.HttpMethod method, EndpointWords.Words said) {
        operation.setSummary(said.does());
        operation.setTags(List.of(said.topic()));
        operation.setSecurity(security(said));
        if (said.request() != null) {
            operation.setRequestBody(said.request());
        }
        ApiResponses responses = operation.getResponses();
        said.examples()
                .forEach((name, example) -> responses.forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        response.getContent()
                                .values()
                                .forEach((MediaType content) -> content.addExamples(name, example));
                    }
                }));
        responses.values().forEach(DescribeOperation::streamsAreNoSchemas);
        Set<String> codes = new TreeSet<>(said.refuses());
        codes.addAll(ofEverybody(operation, method, said));
        refusals.addTo(responses, codes);
    }

    /** The classes that write CSV, events and files are no schemas. */
    private static void streamsAreNoSchemas(ApiResponse response) {
        if (response.getContent() != null) {
            response.getContent().forEach((type, content) -> {
                if (type.startsWith("text/")) {
                    content.setSchema(new StringSchema());
                } else if (String.valueOf(content.getSchema().get$ref()).endsWith("/StreamingResponseBody")) {
                    content.setSchema(new BinarySchema());
                }
            });
        }
    }

    /** What any operation of this sort may answer. */
    private static List<String> ofEverybody(Operation operation, PathItem.HttpMethod method, EndpointWords.Words said) {
        List<String> codes = new ArrayList<>();
        if (!"anybody".equals(said.by())) {
            codes.addAll(List.of("session.none", "token.wrong", "access.not-allowed"));
            if (!READING.contains(method)) {
                codes.add("session.forged");
            }
        }
        if (List.of("source", "bank").contains(String.valueOf(said.by()))) {
            codes.add("source.wrong-key");
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of("request.unreadable", "request.media-type", "request.too-large"));
        }
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null && !parameters.isEmpty()) {
            codes.add("request.field-invalid");
        }
        return codes;
    }

    private static List<SecurityRequirement> security(EndpointWords.Words said) {
        if ("anybody".equals(said.by())) {
            return List.of();
        }
        if ("bank".equals(said.by())) {
            return List.of(new SecurityRequirement().addList(ApiDocument.BANK_KEY));
        }
        List<SecurityRequirement> any = new ArrayList<>();
        any.add(new SecurityRequirement().addList(ApiDocument.COOKIE));
        any.add(new SecurityRequirement().addList(ApiDocument.TOKEN));
        if ("source".equals(said.by())) {
            any.add(new SecurityRequirement().addList(ApiDocument.KEY));
        }
        return any;
    }

    /** Made from the address, so that it changes with nothing else: {@code postCasesIdClaim}. */
    private static String operationId(PathItem.HttpMethod method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.replace(BASE, "").split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return id.toString();
    }
}
