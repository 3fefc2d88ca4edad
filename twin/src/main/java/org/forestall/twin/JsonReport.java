package org.forestall.twin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.jspecify.annotations.Nullable;

/** The results as JSON; a number that does not exist is null. */
final class JsonReport {

    private JsonReport() {}

    static String of(List<LoadResult> loads) {
        return list(loads.stream().map(JsonReport::load).toList());
    }

    static String load(LoadResult load) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("title", text(load.title()));
        fields.put("load", number(load.load()));
        fields.put("peopleByShift", load.roster().counts().toString());
        fields.put("runs", number(load.runs()));
        fields.put("days", number(load.days()));
        fields.put("unlimitedBound", number(LoadResult.sum(load.unlimited())));
        fields.put("relaxedBound", number(LoadResult.sum(load.relaxed())));
        fields.put("pricePerMinute", number(load.price()));
        fields.put(
                "orders",
                list(load.results().stream().map(each -> result(load, each)).toList()));
        return map(fields);
    }

    private static String result(LoadResult load, Result each) {
        Ratio share = load.share(each, load.tighter());
        Map<String, String> fields = new TreeMap<>();
        fields.put("order", text(each.policy));
        fields.put("shareOfBound", number(share.value()));
        fields.put("shareHalfWidth", number(share.halfWidth()));
        fields.put("shareOfUnlimited", number(load.share(each, load.unlimited()).value()));
        fields.put("stake", number(each.stake));
        fields.put("lost", number(each.lost()));
        fields.put("protectedPeople", number(each.protectedPeople));
        fields.put("losers", number(each.losers));
        fields.put("staffUse", number(each.use.value()));
        fields.put("protectedByAge", ratios(each.byAge));
        fields.put("protectedBySum", ratios(each.bySum));
        fields.put("protectedByStation", ratios(each.byStation));
        Map<String, String> grades = new TreeMap<>();
        for (Grade grade : Grade.values()) {
            grades.put(grade.name(), grade(each, grade));
        }
        fields.put("grades", map(grades));
        return map(fields);
    }

    private static String grade(Result each, Grade grade) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("contactP50", percentile(each.contact.get(grade), 0.5));
        fields.put("contactP90", percentile(each.contact.get(grade), 0.9));
        fields.put("meetingP50", percentile(each.meeting.get(grade), 0.5));
        fields.put("meetingP90", percentile(each.meeting.get(grade), 0.9));
        Ratio broken = each.broken.get(grade);
        fields.put("brokenContactClocks", broken == null ? "null" : number(broken.value()));
        Ratio meeting = each.brokenMeeting.get(grade);
        fields.put("brokenMeetingClocks", meeting == null ? "null" : number(meeting.value()));
        return map(fields);
    }

    private static String percentile(@Nullable Sample sample, double share) {
        return sample == null ? "null" : number(sample.percentile(share));
    }

    private static String ratios(List<Ratio> ratios) {
        return list(ratios.stream().map(each -> number(each.value())).toList());
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "null";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.5f", value);
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String list(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String map(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> text(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
