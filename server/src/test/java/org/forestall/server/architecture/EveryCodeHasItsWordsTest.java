package org.forestall.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.forestall.server.cases.BreachReason;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.PauseReason;
import org.forestall.server.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the server can say by code, the console can say in both languages. */
class EveryCodeHasItsWordsTest {

    private static final Path MESSAGES = Path.of("..", "console", "src", "messages");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_refusal_has_a_sentence(String language) throws IOException {
        Set<String> keys = keys(language);
        assertThat(refusals().map(refusal -> "problem." + refusal.code()).filter(key -> !keys.contains(key)))
                .as("refusals without a sentence in %s.json", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_event_and_every_code_in_it_has_its_words(String language) throws IOException {
        Set<String> keys = keys(language);
        Stream<String> events = Stream.of(CaseEvent.class, CaseRecord.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .map(event -> "event." + inCapitals(event.getSimpleName()));
        Stream<String> words = Stream.of(
                        words("due", DueKind.values()),
                        words("pauseReason", PauseReason.values()),
                        words("breachReason", BreachReason.values()))
                .flatMap(List::stream);
        assertThat(Stream.concat(events, words).filter(key -> !keys.contains(key)))
                .as("codes without words in %s.json", language)
                .isEmpty();
    }

    private static Set<String> keys(String language) throws IOException {
        String text = Files.readString(MESSAGES.resolve(language + ".json"));
        return Set.copyOf(JsonMapper.shared().readTree(text).propertyNames());
    }

    private static List<String> words(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + "." + code.name()).toList();
    }

    private static String inCapitals(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<Refusal> refusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.forestall.server")
                        .stream()
                        .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Refusal.class::cast);
    }
}
