package org.forestall.fraudtype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.forestall.engine.FraudType;
import org.forestall.engine.FraudTypeSuggester;
import org.forestall.engine.SuggesterSettings;
import org.forestall.engine.TypeSuggestion;
import org.junit.jupiter.api.Test;

/** The model the build has trained, as it stands in the jar. */
class TrainedFraudTypeTest {

    private final FraudTypeSuggester suggester = TrainedFraudType.suggester(SuggesterSettings.DEFAULT);

    @Test
    void model_and_words_together_name_a_service_desk() {
        String text = "您好,这里是银行客服中心,您的账户有异常交易,请把银行卡号和验证码告诉我";

        assertThat(suggester.suggest(text)).isInstanceOfSatisfying(TypeSuggestion.Suggested.class, suggested -> {
            assertThat(suggested.type()).isEqualTo(FraudType.CS);
            assertThat(suggested.basis()).isEqualTo(TypeSuggestion.Basis.BOTH);
        });
    }

    @Test
    void the_model_alone_never_suffices() {
        FraudTypeSuggester doubled = TrainedFraudType.suggester(new SuggesterSettings(0.7, 1, 50));

        assertThat(doubled.suggest("您好,这里是某某银行的客服中心,请问您现在方便吗")).isInstanceOf(TypeSuggestion.Unsure.class);
    }

    @Test
    void many_threads_are_told_the_same() {
        List<TypeSuggestion> one = NearMiss.all().stream()
                .map(text -> suggester.suggest(text.text()))
                .toList();

        IntStream.range(0, 200).parallel().forEach(i -> {
            NearMiss text = NearMiss.all().get(i % one.size());
            assertThat(suggester.suggest(text.text())).isEqualTo(one.get(i % one.size()));
        });
    }

    @Test
    void lawful_texts_never_seen_get_no_type_and_no_scam_gets_a_wrong_one() {
        List<NearMiss> unseen =
                NearMiss.all().stream().filter(text -> text.list().equals("C")).toList();

        assertThat(unseen).hasSizeGreaterThan(30);
        assertThat(unseen).noneMatch(text -> text.result(suggester.suggest(text.text())) == NearMiss.Result.WRONG);
    }

    @Test
    void the_report_prints_figures_published_figures_and_near_misses() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FraudTypeReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("eight classes, caller's turns", "0.808", "0.866", "keywords only", "list C, lawful");
    }

    @Test
    void the_eight_classes_are_told_apart_about_as_well_as_the_data_sets_readme_says() throws IOException {
        double macroF1 = FraudTypeReport.evaluation().stream()
                .filter(row -> row[0].equals("figures") && row[1].equals("eight classes, caller's turns"))
                .mapToDouble(row -> Double.parseDouble(row[3]))
                .findFirst()
                .orElseThrow();

        assertThat(macroF1).isBetween(0.76, 0.86);
    }
}
