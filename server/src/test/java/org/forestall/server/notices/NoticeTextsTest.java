package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

class NoticeTextsTest {

    private static final NoticesKit KIT = NoticesKit.withTheScreenOnly();
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");

    @Test
    void both_languages_say_the_same_and_every_kind_has_its_sentence() {
        assertThat(bundle("zh").keySet()).isEqualTo(bundle("en").keySet());
        assertThat(bundle("zh").keySet())
                .containsAll(Arrays.stream(NoticeKind.values())
                        .map(kind -> "kind." + kind)
                        .toList())
                .containsAll(Arrays.stream(Urgency.values())
                        .map(urgency -> "title." + urgency)
                        .toList());
        for (String key : bundle("zh").keySet()) {
            assertThat(holes(bundle("zh").getString(key)))
                    .as(key)
                    .isEqualTo(holes(bundle("en").getString(key)));
        }
    }

    @Test
    void no_sentence_holds_a_link() {
        for (String language : List.of("zh", "en")) {
            for (String key : bundle(language).keySet()) {
                assertThat(bundle(language).getString(key)).as(key).doesNotContainPattern("(?i)https?:|www\\.|://");
            }
        }
    }

    @Test
    void a_sentence_says_words_names_and_local_time_for_codes_numbers_and_instants() {
        NoticeTexts texts = KIT.bean(NoticeTexts.class);

        assertThat(texts.of(
                                said("case.clock-warned", Map.of("clock", "FIRST_CALL", "at", "2026-11-23T01:30:00Z")),
                                Locale.of("zh"))
                        .line())
                .isEqualTo("【紧急】案件1001“首次电话”时限11-23 09:30到期。");
        assertThat(texts.of(said("case.offered", Map.of("track", "VISIT")), Locale.of("en"))
                        .line())
                .isEqualTo("URGENT: visit in case 1001 is offered to you; please accept.");
        assertThat(texts.of(said("case.escalated", Map.of("unit", "11")), Locale.of("zh"))
                        .sentence())
                .startsWith("案件1001已提级到")
                .doesNotContain("11，");
    }

    @Test
    void a_code_without_a_sentence_is_said_by_its_kind() {
        assertThat(KIT.bean(NoticeTexts.class)
                        .of(said("nobody.wrote-this", Map.of()), Locale.of("zh"))
                        .sentence())
                .isEqualTo("案件1001已超时。");
    }

    @Test
    void the_settings_as_delivered_make_a_ladder_and_set_up_no_outside_channel() throws Exception {
        NoticeSettings settings = bind(Map.of());

        assertThat(settings.rungs(Urgency.URGENT))
                .extracting(NoticeSettings.Rung::channel)
                .containsExactly(Channel.BROWSER, Channel.SMS, Channel.WEBHOOK, Channel.EMAIL);
        assertThat(settings.smtp()).isNull();
        assertThat(settings.smpp()).isNull();
        assertThat(settings.webhooks()).isEmpty();
    }

    @Test
    void an_administrator_sets_channels_up_by_name() throws Exception {
        NoticeSettings settings = bind(Map.of(
                "forestall.notices.smtp.host", "mail.example",
                "forestall.notices.smtp.from", "notices@forestall.example",
                "forestall.notices.smpp.host", "gateway.example",
                "forestall.notices.smpp.system-id", "forestall",
                "forestall.notices.webhooks[0].name", "group",
                "forestall.notices.webhooks[0].url", "https://chat.example/hook",
                "forestall.notices.webhooks[0].secret-file", "/run/secrets/group"));

        assertThat(settings.smtp()).isNotNull().returns(587, NoticeSettings.Smtp::port);
        assertThat(settings.smpp()).isNotNull().returns(2775, NoticeSettings.Smpp::port);
        assertThat(settings.webhooks()).singleElement().returns("group", NoticeSettings.Webhook::name);
    }

    private static NoticeSettings bind(Map<String, Object> more) throws Exception {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("administrator", more));
        new YamlPropertySourceLoader()
                .load("delivered", new ClassPathResource("application.yaml"))
                .forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("forestall.notices", NoticeSettings.class)
                .get();
    }

    private static Outgoing.Said said(String code, Map<String, String> values) {
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put("case", "1001");
        return new Outgoing.Said(
                1, NoticeKind.CLOCK_BREACH, NoticeSubject.ofCase(1001), 118, Urgency.URGENT, code, all, Instant.EPOCH);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("org.forestall.server.notices.notices", Locale.of(language));
    }

    private static Set<String> holes(String sentence) {
        Set<String> holes = new HashSet<>();
        HOLE.matcher(sentence).results().forEach(hole -> holes.add(hole.group(1)));
        return holes;
    }
}
