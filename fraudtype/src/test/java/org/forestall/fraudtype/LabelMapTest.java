package org.forestall.fraudtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelMapTest {

    @Test
    void classes_become_our_words() {
        assertThat(LabelMap.labelOf(dialogue("投资诈骗", true, "您好"))).isEqualTo("INVEST");
        assertThat(LabelMap.labelOf(dialogue("钓鱼诈骗", true, "这里是银行"))).isEqualTo("CS");
        assertThat(LabelMap.labelOf(dialogue("彩票诈骗", true, "恭喜"))).isEqualTo("OTHER");
        assertThat(LabelMap.labelOf(dialogue("打车服务", false, "您好"))).isEqualTo("NOT_FRAUD");
    }

    @Test
    void a_service_desk_that_opens_as_an_authority_is_left_out() {
        assertThat(LabelMap.labelOf(dialogue("身份盗窃", true, "我是税务局的"))).isNull();
    }

    @Test
    void an_unknown_class_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LabelMap.labelOf(dialogue("新诈骗", true, "您好")));
    }

    private static Dialogue dialogue(String kind, boolean fraud, String turn) {
        return new Dialogue("id", kind, fraud, List.of(turn), List.of());
    }
}
