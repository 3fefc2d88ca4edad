package org.forestall.server.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The API document: the code's types, with the words of the files below {@code api/}, and every refusal as the problem
 * document it is answered with.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String ABOUT = """
            Leads in, cases worked on, every step on record.

            People sign in with POST /api/v1/session (a cookie; changes carry the header `X-Forestall: console`), sources send \
            their key (`Forestall-Source-Key`), banks theirs (`Forestall-Bank-Key`), programs of the house the local token of the server's data folder \
            (`Authorization: Bearer`).

            A refusal is a problem document (RFC 9457) with a stable code, and with advice where something else can be done. \
            Beside those named at each operation, an address that does not exist answers request.not-found, a wrong method \
            request.method, a form of answer that cannot be given request.not-acceptable, a full disk server.storage-full (503), a \
            database without memory or connections server.overloaded (503), and another fault of the server server.fault.

            Times are ISO 8601 in UTC, sums are decimals as text, lists come in pages of at most 500.""";

    static final String COOKIE = "session";
    static final String KEY = "sourceKey";
    static final String BANK_KEY = "bankKey";
    static final String TOKEN = "localToken";

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    @Lazy
    DescribeOperation describeOperation() {
        return new DescribeOperation(EndpointWords.read(), new RefusalsInDocument());
    }

    @Bean
    OpenApiCustomizer aboutForestall(ObjectProvider<DescribeOperation> onceAskedFor) {
        return document -> {
            document.info(new Info().title("Forestall").version("1").description(ABOUT));
            document.servers(List.of(new Server().url("/").description("This server")));
            DescribeOperation describe = onceAskedFor.getObject();
            describe.everyOperation(document);
            addComponents(document, describe);
        };
    }

    private static void addComponents(OpenAPI document, DescribeOperation describe) {
        Components components = document.getComponents();
        components
                .addSchemas("Problem", RefusalsInDocument.schema())
                .addSecuritySchemes(COOKIE, scheme(SecurityScheme.In.COOKIE, "forestall_session"))
                .addSecuritySchemes(KEY, scheme(SecurityScheme.In.HEADER, "Forestall-Source-Key"))
                .addSecuritySchemes(BANK_KEY, scheme(SecurityScheme.In.HEADER, "Forestall-Bank-Key"))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.getSchemas().keySet().removeAll(List.of("SseEmitter", "StreamingResponseBody"));
        describe.words().schemas().forEach(components::addSchemas);
        describe.refusals().examples().forEach(components::addExamples);
        document.tags(describe.words().all().values().stream()
                .map(EndpointWords.Words::topic)
                .distinct()
                .sorted()
                .map(topic -> new Tag().name(topic))
                .toList());
    }

    private static SecurityScheme scheme(SecurityScheme.In where, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(where).name(name);
    }
}
