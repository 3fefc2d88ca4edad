package org.forestall.server.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas that messages are held against are what the library's model comes to. */
class SchemasOfModelTest {

    private static final Path FOLDER = Path.of("src/main/resources/iso20022");

    @ParameterizedTest
    @EnumSource(IsoMessage.class)
    void a_schema_is_what_the_librarys_model_comes_to(IsoMessage message) throws Exception {
        String digits = message.identifier().replace(".", "");
        String name = Character.toUpperCase(digits.charAt(0)) + digits.substring(1);
        Class<?> model = Class.forName("com.prowidesoftware.swift.model.mx.Mx" + name);
        String derived = SchemaOfModel.of(model, message.namespace());
        Path file = FOLDER.resolve(message.identifier() + ".xsd");
        if ("write".equals(System.getProperty("forestall.golden"))) {
            Files.writeString(file, derived);
        }
        assertThat(derived).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
