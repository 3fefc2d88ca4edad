package org.forestall.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class ProfileFileTest {

    private static ProfileFile read(String yaml) {
        return ProfileFile.of("HERE", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String here(String powers) {
        return "based-on: GENERIC\nprofile:\n  code: HERE\npowers:\n  kinds:\n    STOP_PAYMENT:\n" + powers;
    }

    private static final String WHOLE = """
                  scope: ACCOUNT
                  signatures: 2
                  term: 48 hours
                  rights: {release-answer: 24 hours}
                  warn-before: [12h, 4h, 1h]
                  source: {text: a law, as-of: 2026-11-23}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"CN", "GB", "SG", "KR", "TH", "US-TX", "GENERIC"})
    void every_shipped_profile_reads_and_says_where_its_powers_come_from(String code) {
        ProfileFile file = ProfileFile.shipped(code);
        assertThat(file.profile().sources()).isNotEmpty();
        assertThat(file.powers().counterQuestions()).isNotEmpty();
        for (Power power : file.powers().byKind().values()) {
            assertThat(power.source().text()).isNotBlank();
            assertThat(power.source().asOf()).isEqualTo("2026-11-23");
        }
    }

    @Test
    void where_no_law_gives_a_power_there_is_none() {
        assertThat(ProfileFile.shipped("GENERIC").powers().find(PowerKind.STOP_PAYMENT))
                .isEmpty();
        assertThat(ProfileFile.shipped("GB").powers().byKind()).containsOnlyKeys(PowerKind.BANK_DELAY);
    }

    @ParameterizedTest
    @CsvSource({
        "CN, STOP_PAYMENT, 2026-11-25T01:00:00Z",
        "GB, BANK_DELAY, 2026-11-28T00:00:00Z",
        "SG, PROTECTIVE_HOLD, 2026-12-23T01:00:00Z",
        "TH, STOP_PAYMENT, 2026-11-26T01:00:00Z",
        "KR, BANK_DELAY, 2026-11-23T01:30:00Z",
        // received on Sunday evening: counts from Monday; Thanksgiving is no business day
        "US-TX, PROTECTIVE_HOLD, 2026-12-09T06:00:00Z",
    })
    void each_place_counts_a_terms_end_in_its_own_way(String code, PowerKind kind, Instant end) {
        Powers powers = ProfileFile.shipped(code).powers();
        Power power = powers.find(kind).orElseThrow();
        assertThat(power.term().end(Instant.parse("2026-11-23T01:00:00Z"), powers.calendar()))
                .hasValue(end);
    }

    @Test
    void a_profile_says_only_what_differs_and_inherits_no_power() {
        ProfileFile file =
                read("based-on: GENERIC\nprofile:\n  code: HERE\n  currency: EUR\npowers:\n  cut-off: \"16:00\"\n");
        assertThat(file.profile().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(file.profile().clocks()).isNotEmpty();
        assertThat(file.powers().byKind()).isEmpty();
        assertThat(read(here(WHOLE)).powers().find(PowerKind.STOP_PAYMENT)).isPresent();
    }

    @Test
    void a_broken_profile_is_refused_with_the_entry_and_what_to_write() {
        assertRefused(WHOLE.replace("48 hours", "two days"), "powers.kinds.stoppayment.term", "write for instance");
        assertRefused(
                WHOLE.replace("scope: ACCOUNT", "scope: EVERYTHING"), "powers.kinds.stoppayment.scope", "EVERYTHING");
        assertRefused(
                WHOLE.replace("      scope: ACCOUNT\n", ""), "HERE.STOP_PAYMENT.scope is missing", "docs/profiles.md");
        assertRefused(WHOLE.replace("[12h, 4h, 1h]", "[1h]"), "HERE.STOP_PAYMENT.warn-before", "three times");
        assertRefused(WHOLE.replace("[12h, 4h, 1h]", "[49h, 4h, 1h]"), "HERE.STOP_PAYMENT.warn-before", "shorter");
        assertRefused(WHOLE.replace("signatures: 2", "signatures: 12"), "HERE.STOP_PAYMENT", "0 to 5");
        assertRefused(WHOLE + "      terms: 3\n", "powers", "left unbound");
        assertRefused(
                WHOLE.replace("source: {text: a law, as-of: 2026-11-23}", ""), "HERE.STOP_PAYMENT.source", "missing");
    }

    @Test
    void a_broken_source_deadline_or_renewal_is_refused_with_the_entry_and_what_to_write() {
        assertRefused(WHOLE.replace("as-of: 2026-11-23", "as-of: last year"), "source.as-of", "such as 2026-11-23");
        assertRefused(WHOLE.replace("text: a law, ", ""), "source.text", "missing");
        assertRefused(
                WHOLE + "      renewals: {at-most: 2}\n",
                "HERE.STOP_PAYMENT.renewals",
                "both a number above 0 and a term");
        assertRefused(WHOLE.replace("term: 48 hours", "term: no end"), "HERE.STOP_PAYMENT", "no end");
        assertRefused(WHOLE + "  deadlines:\n    - {code: HERE.CLAIM, term: 3 days}\n", "HERE.CLAIM.source", "missing");
        assertRefused(
                WHOLE + "  deadlines:\n    - {term: 3 days, source: {text: a law, as-of: 2026-11-23}}\n",
                "deadlines[0].code",
                "missing");
        assertRefused(WHOLE.replace("release-answer: 24 hours", "appeal: true"), "rights.release-answer", "missing");
    }

    @Test
    void a_broken_head_is_refused_with_the_entry_and_what_to_write() {
        assertHeadRefused("as-of: someday", "profile.as-of", "such as 2026-11-23");
        assertHeadRefused("sources: []", "profile.sources", "proposals");
        assertHeadRefused("currency: SHELLS", "profile.currency", "");
        assertHeadRefused("zone: Atlantis/Centre", "profile.zone", "");
        assertHeadRefused("colour: red", "profile", "left unbound");
    }

    private static void assertHeadRefused(String line, String entry, String words) {
        assertThatThrownBy(() -> read(
                        "based-on: GENERIC\nprofile:\n  code: HERE\n  " + line + "\npowers:\n  cut-off: \"16:00\"\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profiles/HERE.yaml")
                .hasMessageContaining(entry)
                .hasMessageContaining(words);
    }

    private static void assertRefused(String powers, String entry, String words) {
        assertThatThrownBy(() -> read(here(powers)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profiles/HERE.yaml")
                .hasMessageContaining(entry)
                .hasMessageContaining(words);
    }

    @Test
    void an_unknown_profile_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> ProfileFile.shipped("XX"))
                .hasMessageContaining("CN, GB, SG, KR, TH, US-TX and GENERIC");
    }
}
