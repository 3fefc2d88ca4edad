package org.forestall.engine;

import java.util.List;

/** Whether a phrase is denied or warned of by the words just before it, in the same clause. */
final class Negation {

    private static final int REACH = 10;
    private static final String CLAUSE_ENDS = ",.;!?，。；！？、:：\n";
    private static final List<String> WORDS = List.of(
            "不会", "不要", "不用", "不需", "无需", "无须", "不得", "不能", "请勿", "切勿", "勿", "从不", "绝不", "没有", "并未", "未曾", "未", "谨防",
            "警惕", "防范", "防止", "小心", "杜绝", "拒绝", "donot", "never", "don't", "beware");

    private Negation() {}

    /** The text must be normalised; {@code at} is where the phrase starts. */
    static boolean before(String plain, int at) {
        int from = at;
        while (from > 0 && at - from < REACH && CLAUSE_ENDS.indexOf(plain.charAt(from - 1)) < 0) {
            from--;
        }
        String clause = plain.substring(from, at);
        for (String word : WORDS) {
            if (clause.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
