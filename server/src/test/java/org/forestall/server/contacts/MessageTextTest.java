package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.contacts.ContactsKit.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    private static final String CALLBACK = "010-55550118";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请看 https://example.org/a | MESSAGE_LINK",
                "请看 www.example.org | MESSAGE_LINK",
                "详情见 gongan-help.top | MESSAGE_LINK",
                "见 ｅｘａｍｐｌｅ．ｃｏｍ | MESSAGE_LINK",
                "打开 10.20.30.40 | MESSAGE_LINK",
                "来信 a@example | MESSAGE_EMAIL",
                "加微信号：abc | MESSAGE_EMAIL",
                "请回电 13800139111 | MESSAGE_NUMBER",
                "请回电 138 0013 9111 | MESSAGE_NUMBER",
                "请回电 010-5555 0119 | MESSAGE_NUMBER",
                "请提供您的银行卡号 | MESSAGE_ASKS",
                "请把验证码发给我们 | MESSAGE_ASKS",
                "请将余额转账至安全账户 | MESSAGE_ASKS",
                "Please send us your password | MESSAGE_ASKS",
                "Please transfer the money to this account | MESSAGE_ASKS",
            })
    void what_looks_like_the_scammers_message_is_refused(String text, ContactRefusal refusal) {
        assertRefused(() -> MessageText.check(text, CALLBACK), refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您可能正遭遇诈骗，请不要转账，也不要提供验证码。",
                "民警不会要求您转账。请回拨01055550118核实。",
                "Never send anybody your password. Call us back on 010-55550118.",
                "我们下午3点到，请在家等候，带证件的民警共2人。"
            })
    void a_warning_passes_and_so_does_our_own_number(String text) {
        assertThat(MessageText.check(text, CALLBACK)).isEqualTo(text);
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertRefused(() -> MessageText.check(" ", null), ContactRefusal.MESSAGE_EMPTY);
        assertRefused(() -> MessageText.check("小".repeat(351), null), ContactRefusal.MESSAGE_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_template_may_be_sent(String language) {
        MessageTemplates templates = new MessageTemplates();
        assertThat(templates.in(language)).hasSize(4).allSatisfy((code, text) -> {
            String filled = templates.fill(code, language, "某派出所", CALLBACK);
            assertThat(MessageText.check(filled, CALLBACK)).isEqualTo(filled);
        });
    }
}
