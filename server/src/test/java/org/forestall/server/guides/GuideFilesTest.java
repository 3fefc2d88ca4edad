package org.forestall.server.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.engine.VictimState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class GuideFilesTest {

    private static final Set<VictimState> SPOKEN =
            EnumSet.of(UNREACHED, DENIES, WAVERS, ADMITS, MONEY_SAFE, CLEAN, RELAPSED);

    private final GuideFiles files = new GuideFiles(JsonMapper.builder().build());

    @ParameterizedTest
    @EnumSource(FraudType.class)
    void every_guide_is_whole_in_both_languages_with_words_for_every_state(FraudType type) {
        for (GuideLanguage language : GuideLanguage.values()) {
            GuideStore.Content guide = files.read(type, language);

            assertThat(guide.title()).isNotBlank();
            assertThat(keys(guide)).containsExactlyInAnyOrder(SectionKey.values());
            assertThat(guide.sections().stream()
                            .filter(section -> section.key() == SectionKey.WORDS)
                            .flatMap(section -> section.states().stream()))
                    .containsExactlyInAnyOrderElementsOf(SPOKEN);
            new GuideDraft(language, 1, guide.title(), guide.sections(), "seed").checkedSections();
        }
    }

    @ParameterizedTest
    @EnumSource(FraudType.class)
    void both_languages_say_the_same_things_from_the_same_sources(FraudType type) {
        assertThat(shape(files.read(type, GuideLanguage.EN))).isEqualTo(shape(files.read(type, GuideLanguage.ZH)));
    }

    @ParameterizedTest
    @EnumSource(FraudType.class)
    void every_section_names_its_sources_and_the_opening_says_how_to_check_us(FraudType type) {
        for (GuideLanguage language : GuideLanguage.values()) {
            GuideStore.Content guide = files.read(type, language);
            assertThat(guide.sections()).allMatch(section -> !section.sources().isEmpty());
            assertThat(text(guide, SectionKey.OPENING)).contains("{station}", "{callback}");
            assertThat(text(guide, SectionKey.NEXT_STAGE)).contains("→");
        }
    }

    private static Set<SectionKey> keys(GuideStore.Content guide) {
        return guide.sections().stream().map(Section::key).collect(Collectors.toSet());
    }

    private static List<String> shape(GuideStore.Content guide) {
        return guide.sections().stream()
                .map(section -> section.key() + " " + section.states() + " "
                        + section.lines().size() + " " + section.sources())
                .toList();
    }

    private static String text(GuideStore.Content guide, SectionKey key) {
        return guide.sections().stream()
                .filter(section -> section.key() == key)
                .flatMap(section -> Stream.concat(Stream.of(section.text()), section.lines().stream()))
                .collect(Collectors.joining("\n"));
    }
}
