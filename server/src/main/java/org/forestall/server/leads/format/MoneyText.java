package org.forestall.server.leads.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sums as people write them: {@code 300万元}, {@code 1.2亿}, {@code 1,200.50}, {@code ￥3万}. */
final class MoneyText {

    private static final Pattern FORM = Pattern.compile(
            "(?:人民币|RMB|CNY|[¥￥])?\\s*([+-]?)\\s*(?:[¥￥])?\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{0,20})?(?:[eE]\\+?\\d{1,2})?)"
                    + "\\s*(亿|千万|百万|十万|万|千|[wW])?\\s*(?:元|圆|块|RMB|CNY)?(?:整|正|人民币)?");
    private static final BigDecimal ABSURD = new BigDecimal("1e12");

    private MoneyText() {}

    static @Nullable BigDecimal read(Fields fields, LeadField field) {
        String text = fields.plain(field);
        if (text == null) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            fields.problem(
                    field, "money.unreadable", "Write the sum as 12000.50, 1,200.50 or 3万, in the profile's currency.");
            return null;
        }
        BigDecimal sum = new BigDecimal(form.group(2).replace(",", "")).multiply(unit(form.group(3)));
        if ("-".equals(form.group(1)) && sum.signum() != 0) {
            fields.problem(field, "money.negative", "A sum cannot be negative; correct it.");
            return null;
        }
        if (sum.compareTo(ABSURD) > 0) {
            fields.problem(field, "money.absurd", "No one has that much money; check the unit.");
            return null;
        }
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal unit(@Nullable String word) {
        int zeros = switch (word == null ? "" : word) {
            case "千" -> 3;
            case "万", "w", "W" -> 4;
            case "十万" -> 5;
            case "百万" -> 6;
            case "千万" -> 7;
            case "亿" -> 8;
            default -> 0;
        };
        return BigDecimal.TEN.pow(zeros);
    }
}
