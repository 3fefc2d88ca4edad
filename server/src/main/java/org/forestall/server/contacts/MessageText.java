package org.forestall.server.contacts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a message to a person at risk may say. It must not look like the scammer's: no link, no address, no number but the
 * one that can be looked up, and nothing that asks for a secret or for money. Warning of those things is allowed.
 */
final class MessageText {

    private static final int LONGEST = 350;

    private static final Pattern LINK = Pattern.compile(
            "https?:|hxxp|www\\.|://|\\b[a-z0-9-]{2,}\\.(com|cn|net|org|top|xyz|vip|cc|io|app|info|site|shop|club|icu|me|link|online|tv|hk|gov)\\b"
                    + "|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@]+@[^\\s@]+|(qq|微信|wechat|telegram|whatsapp)\\s*[号id:]", Pattern.CASE_INSENSITIVE);
    /** Five digits and more, however they are set apart: a phone, an account, a short number. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]?\\d){4,}");

    private static final String SECRETS =
            "密码|验证码|动态码|银行卡号|卡号|账号|账户|身份证号|password|passcode|one-time code|verification code|pin code|card number|account number";
    private static final String MONEY = "转账|汇款|打款|付款|转入|转到|汇到|transfer|wire|remit|pay ";
    private static final String ASKING =
            "请提供|提供|告诉我们|告知|回复|发送|发给|输入|填写|请将|请把|将您|把您|立即|马上|点击|下载|please|send|reply|tell us|give|enter|click|download";
    /** In the same sentence, these turn asking into warning. */
    private static final Pattern WARNING = Pattern.compile(
            "不要|切勿|勿|不会|从不|绝不|不得|停止|暂停|拒绝|别|never|do not|don't|not ask|stop|will not|no officer",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> ASKS = List.of(
            near(SECRETS, ASKING),
            near(ASKING, SECRETS),
            near(ASKING, MONEY),
            near(MONEY, "至|到|给|into|to this|to our"));

    private MessageText() {}

    /**
     * The text as it may be sent; refused otherwise.
     *
     * @param callback the one number that may stand in it
     */
    static String check(@Nullable String written, @Nullable String callback) {
        if (written == null || written.isBlank()) {
            throw Refused.field(ContactRefusal.MESSAGE_EMPTY, "text");
        }
        String text = written.strip();
        if (text.length() > LONGEST) {
            throw Refused.field(ContactRefusal.MESSAGE_TOO_LONG, "text");
        }
        // full-width letters and invisible characters must not slip a link past
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replace('。', '\n')
                .toLowerCase(Locale.ROOT);
        refuseIf(EMAIL.matcher(plain).find(), ContactRefusal.MESSAGE_EMAIL);
        refuseIf(LINK.matcher(plain).find(), ContactRefusal.MESSAGE_LINK);
        refuseIf(holdsOtherNumber(plain, callback), ContactRefusal.MESSAGE_NUMBER);
        refuseIf(asks(plain), ContactRefusal.MESSAGE_ASKS);
        return text;
    }

    private static boolean holdsOtherNumber(String text, @Nullable String callback) {
        String own = callback == null ? "" : callback.replaceAll("\\D", "");
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            if (!found.group().replaceAll("\\D", "").equals(own)) {
                return true;
            }
        }
        return false;
    }

    /** Sentence by sentence; a comma does not end a sentence, so that "do not ..., or ..." is one warning. */
    private static boolean asks(String text) {
        for (String sentence : text.split("[\\n!?！？;；.]")) {
            if (!WARNING.matcher(sentence).find()
                    && ASKS.stream()
                            .anyMatch(pattern -> pattern.matcher(sentence).find())) {
                return true;
            }
        }
        return false;
    }

    private static Pattern near(String first, String second) {
        return Pattern.compile("(" + first + ").{0,20}(" + second + ")");
    }

    private static void refuseIf(boolean bad, ContactRefusal refusal) {
        if (bad) {
            throw Refused.field(refusal, "text");
        }
    }
}
