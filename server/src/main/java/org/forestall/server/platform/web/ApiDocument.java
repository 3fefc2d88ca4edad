package org.forestall.server.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The API document's own words: every operation says what it does, in the words of its controller ({@code Cases: pull
 * up}), and that a refusal is a problem document.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String REFUSALS =
            "A refusal is an RFC 9457 problem document with a stable code, and with advice where something else can be done.";

    @Bean
    OpenApiCustomizer aboutForestall() {
        return document -> document.info(new Info()
                .title("Forestall")
                .version("1")
                .description(
                        "Leads in, cases worked on, every step on record. Sign in with POST /api/v1/session (cookie;"
                                + " changes carry the header X-Forestall), with a source's key (Forestall-Source-Key), or with the"
                                + " local token (Authorization: Bearer). " + REFUSALS));
    }

    @Bean
    OperationCustomizer everyOperationSaysWhatItDoes() {
        return (operation, handler) -> {
            String topic = words(handler.getBeanType().getSimpleName().replaceAll("(Commands)?Controller.*", ""));
            String deed = words(handler.getMethod().getName()).toLowerCase(Locale.ROOT);
            return described(operation, topic + ": " + deed);
        };
    }

    private static Operation described(Operation operation, String summary) {
        if (operation.getSummary() == null) {
            operation.setSummary(summary);
        }
        if (operation.getDescription() == null) {
            operation.setDescription(REFUSALS);
        }
        return operation;
    }

    private static String words(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
