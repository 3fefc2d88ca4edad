package org.forestall.server.persons;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How names and numbers are shown where nobody needs the whole of them. */
final class Masks {

    private static final Set<String> TWO_CHARACTER_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木", "东方", "南宫", "独孤", "长孙");

    private Masks() {}

    /** 王*国, 张*, 欧阳*; J*** S**** in other scripts; empty when no name is known. */
    static String name(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String text = name.strip();
        boolean han = Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
        return han ? han(text) : otherScript(text);
    }

    private static String han(String name) {
        int length = name.length();
        int surname = length > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        if (length <= surname + 1) {
            return length == 1 ? "*" : name.substring(0, surname) + "*";
        }
        return name.substring(0, surname) + stars(length - surname - 1) + name.charAt(length - 1);
    }

    private static String otherScript(String name) {
        StringBuilder masked = new StringBuilder();
        for (String word : name.split("\\s+")) {
            masked.append(masked.isEmpty() ? "" : " ").append(word.charAt(0)).append(stars(word.length() - 1));
        }
        return masked.toString();
    }

    /** 138****1234; a number of another country keeps its beginning: +44*****1234. */
    static @Nullable String phone(@Nullable String e164) {
        if (e164 == null) {
            return null;
        }
        String number = e164.startsWith("+86") ? e164.substring(3) : e164;
        return ends(number, 3, 4);
    }

    /** 110***********1234. */
    static String idNumber(String number) {
        return number.length() >= 12 ? ends(number, 3, 4) : ends(number, 1, 2);
    }

    private static String ends(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < 1
                ? stars(text.length())
                : text.substring(0, first) + stars(hidden) + text.substring(text.length() - last);
    }

    private static String stars(int count) {
        return "*".repeat(Math.max(0, count));
    }
}
