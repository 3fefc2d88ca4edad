package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSignsTest {

    private final TextSigns signs = TextSigns.standard();

    @Test
    void a_text_states_its_signs() {
        assertThat(signs.find("对方要求转入安全账户,全程保密,事主电话一直占线"))
                .containsExactlyInAnyOrder(TextSign.SAFE_ACCOUNT, TextSign.SECRECY, TextSign.BUSY_LINE);
    }

    @Test
    void what_is_denied_or_warned_of_is_no_sign() {
        assertThat(signs.find("请勿共享屏幕,没有所谓的安全账户")).isEmpty();
    }

    @Test
    void a_negation_does_not_reach_over_the_clause() {
        assertThat(signs.find("家人没有察觉,她正在转账")).containsExactly(TextSign.TRANSFERRING);
    }

    @Test
    void full_width_signs_spaces_and_case_do_not_hide_a_word() {
        assertThat(signs.find("下载 app 后开启了 屏 幕 共 享")).contains(TextSign.SCAM_APP, TextSign.SCREEN_SHARE);
    }

    @Test
    void no_text_has_no_signs() {
        assertThat(signs.find(null)).isEmpty();
        assertThat(signs.find("")).isEmpty();
    }

    @Test
    void every_sign_has_words() {
        assertThat(WordList.resource("text-signs.tsv", 2))
                .extracting(row -> TextSign.valueOf(row[0]))
                .contains(TextSign.values());
    }
}
