package org.forestall.server.leads.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the suspicion rests on: suspect numbers and accounts, app, link, calls. */
final class SignalText {

    /** Most suspect numbers or accounts of one lead, and the longest of them in characters. */
    private static final int MOST = 100;

    private static final int LONGEST = 64;
    private static final int MOST_CALLS = 1_000_000;

    /** A year of talk. */
    private static final long MOST_SECONDS = 31_536_000;

    private static final Pattern SEPARATOR = Pattern.compile("[;、,|\\n]");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*[次个通]?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,5}):(\\d{2})");
    private static final Pattern WORDS = Pattern.compile(
            "(?=\\d)(?:(\\d{1,5})\\s*(?:小时|时|h))?\\s*(?:(\\d{1,7})\\s*(?:分钟?|min|m))?\\s*(?:(\\d{1,9})(?:\\.0+)?\\s*(?:秒钟?|sec|s)?)?");

    private SignalText() {}

    static LeadContent.Signals read(Fields fields, String region) {
        List<String> phones = list(fields, LeadField.SUSPECT_PHONES).stream()
                .map(text -> suspectPhone(text, region))
                .toList();
        return new LeadContent.Signals(
                phones,
                list(fields, LeadField.SUSPECT_ACCOUNTS),
                fields.text(LeadField.APP_NAME),
                fields.text(LeadField.URL),
                count(fields),
                seconds(fields),
                overseas(fields));
    }

    private static String suspectPhone(String text, String region) {
        String phone = PhoneText.normalise(text, region);
        return phone == null ? text : phone;
    }

    private static List<String> list(Fields fields, LeadField field) {
        String text = fields.plain(field);
        List<String> items = new ArrayList<>();
        if (text == null) {
            return items;
        }
        for (String part : SEPARATOR.split(text, -1)) {
            String item = part.strip();
            if (!item.isEmpty() && !items.contains(item)) {
                if (item.length() > LONGEST || items.size() == MOST) {
                    fields.problem(
                            field,
                            "list.too-long",
                            "Give at most 100 entries of at most 64 characters, separated by ';'.");
                    return items;
                }
                if (PhoneText.noteScientific(fields, field, item)) {
                    return items;
                }
                items.add(item);
            }
        }
        return items;
    }

    private static int count(Fields fields) {
        String text = fields.plain(LeadField.CALL_COUNT);
        if (text == null) {
            return 0;
        }
        Matcher count = COUNT.matcher(text);
        if (!count.matches() || Integer.parseInt(count.group(1)) > MOST_CALLS) {
            fields.problem(
                    LeadField.CALL_COUNT, "count.unreadable", "Write how many calls as a whole number, such as 3.");
            return 0;
        }
        return Integer.parseInt(count.group(1));
    }

    private static long seconds(Fields fields) {
        String text = fields.plain(LeadField.CALL_SECONDS);
        if (text == null) {
            return 0;
        }
        long seconds = seconds(text);
        if (seconds < 0 || seconds > MOST_SECONDS) {
            fields.problem(
                    LeadField.CALL_SECONDS,
                    "duration.unreadable",
                    "Write the length of the calls in seconds, as 05:30, or as 5分30秒.");
            return 0;
        }
        return seconds;
    }

    /** -1 when the text is no duration. */
    private static long seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        Matcher words = WORDS.matcher(text);
        Matcher form = clock.matches() ? clock : words.matches() ? words : null;
        if (form == null || (form == clock && number(clock.group(3)) > 59)) {
            return -1;
        }
        return number(form.group(1)) * 3600 + number(form.group(2)) * 60 + number(form.group(3));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static boolean overseas(Fields fields) {
        String text = fields.text(LeadField.OVERSEAS);
        String code = text == null ? "false" : Vocabulary.find("overseas", text);
        if (code == null) {
            fields.problem(LeadField.OVERSEAS, "overseas.unknown", "Write true or false, or 是 or 否.");
            return false;
        }
        return code.equals("true");
    }
}
