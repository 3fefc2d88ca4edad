package org.forestall.server.guides;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.forestall.engine.FraudType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The guides that come with the system: {@code guides/zh/GOV.yaml} holds what is particular to a type, {@code
 * guides/zh/common.yaml} what every guide says; a guide is both together.
 */
final class GuideFiles {

    private static final Comparator<Section> ORDER = Comparator.comparing(Section::key)
            .thenComparing(section -> section.states().isEmpty()
                    ? -1
                    : section.states().getFirst().ordinal());

    private final JsonMapper json;

    GuideFiles(JsonMapper json) {
        this.json = json;
    }

    /**
     * One file.
     *
     * @param title the guide's; of the common file, empty
     * @param noCallback words for a number, where no unit has any; only in the common file
     */
    record GuideFile(@Nullable String title, @Nullable String noCallback, List<Section> sections) {
        String titleOrNone() {
            return title == null ? "" : title;
        }
    }

    GuideStore.Content read(FraudType type, GuideLanguage language) {
        GuideFile own = file(language, type.name());
        List<Section> sections = merged(own.sections(), common(language).sections());
        return new GuideStore.Content(type, language, own.titleOrNone(), sections);
    }

    /** Words for a callback number where no unit has one. */
    String noCallback(GuideLanguage language) {
        String words = common(language).noCallback();
        return words == null ? "" : words;
    }

    private GuideFile common(GuideLanguage language) {
        return file(language, "common");
    }

    /** What a type says stands before what every guide says. */
    private static List<Section> merged(List<Section> own, List<Section> common) {
        List<Section> all = new ArrayList<>();
        for (Section section : own) {
            all.add(common.stream()
                    .filter(section::isPlacedAs)
                    .findFirst()
                    .map(shared -> joined(section, shared))
                    .orElse(section));
        }
        common.stream()
                .filter(shared -> own.stream().noneMatch(shared::isPlacedAs))
                .forEach(all::add);
        return all.stream().sorted(ORDER).toList();
    }

    private static Section joined(Section own, Section shared) {
        return new Section(
                own.key(),
                own.states(),
                own.text().isEmpty() ? shared.text() : own.text(),
                Stream.concat(own.lines().stream(), shared.lines().stream()).toList(),
                Stream.concat(own.sources().stream(), shared.sources().stream())
                        .distinct()
                        .toList());
    }

    private GuideFile file(GuideLanguage language, String name) {
        ClassPathResource resource = new ClassPathResource("guides/" + language.tag() + "/" + name + ".yaml");
        try (InputStream in = resource.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return json.convertValue(tree, GuideFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
