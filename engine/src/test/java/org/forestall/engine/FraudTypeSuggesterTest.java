package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.forestall.engine.TypeSuggestion.Suggested;
import org.forestall.engine.TypeSuggestion.Unsure;
import org.forestall.engine.TypeSuggestion.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FraudTypeSuggesterTest {

    private final FraudTypeSuggester suggester =
            new FraudTypeSuggester(FraudTypeKeywords.standard(), null, SuggesterSettings.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "家住枫桥小区的Y女士疑似正遭受冒充公检法诈骗请上门核实, GOV",
        "事主接到自称客服电话要求共享屏幕取消百万保障, CS",
        "当事人刷单返利已被骗两千, TASK",
        "疑似虚假投资理财正在向涉诈账户转账, INVEST",
        "被要求刷流水才能放款的虚假贷款, LOAN",
        "对方称可修复征信要求转账, CREDIT",
        "会计收到冒充领导的转账要求, LEADER",
        "与网恋对象未曾谋面准备汇款, LOVE",
        "机票退改签短信要求屏幕共享, TICKET",
        "此前被骗又有人称可追回损失需先交费, OTHER"
    })
    void the_types_words_carry_it(String text, FraudType type) {
        assertThat(suggester.suggest(text)).isInstanceOfSatisfying(Suggested.class, suggested -> {
            assertThat(suggested.type()).isEqualTo(type);
            assertThat(suggested.confidence()).isBetween(0.7, 1.0);
            assertThat(suggested.keywords()).isNotEmpty();
            assertThat(suggested.basis()).isEqualTo(TypeSuggestion.Basis.KEYWORDS);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"派出所提醒您:谨防冒充公检法诈骗,没有所谓的安全账户", "您的退款将原路退回,无需操作", "请携带身份证到支行面签,放款前不收取任何费用", "您预订的航班延误,改签请通过官网办理"})
    void lawful_calls_and_notices_get_no_type(String text) {
        assertThat(suggester.suggest(text)).isInstanceOf(Unsure.class);
    }

    @Test
    void a_subject_of_scams_without_a_word_of_harm_is_no_scam() {
        assertThat(suggester.suggest("您的航班取消,可免费改签机票")).isEqualTo(new Unsure(Why.LAWFUL));
    }

    @Test
    void too_little_text_says_so() {
        assertThat(suggester.suggest(null)).isEqualTo(new Unsure(Why.TOO_SHORT));
        assertThat(suggester.suggest(" 诈骗 ")).isEqualTo(new Unsure(Why.TOO_SHORT));
    }

    @Test
    void two_types_in_one_text_leave_it_unsure() {
        assertThat(suggester.suggest("疑似冒充公检法或冒充客服诈骗")).isEqualTo(new Unsure(Why.AMBIGUOUS));
    }

    @Test
    void every_type_has_words_and_an_unknown_type_is_refused() throws IOException {
        assertThat(WordList.resource("fraud-type-keywords.tsv", 3))
                .extracting(row -> row[0])
                .contains(Arrays.stream(FraudType.values()).map(Enum::name).toArray(String[]::new));
        assertThatIllegalArgumentException().isThrownBy(() -> read("FISHING\t1\t鱼\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("GOV\t1\n"));
        assertThat(read("GOV\t4\t假警察\n").find("来了假警察").wordsFor(FraudType.GOV)).containsExactly("假警察");
    }

    private static FraudTypeKeywords read(String list) throws IOException {
        return FraudTypeKeywords.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }
}
