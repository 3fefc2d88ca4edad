package org.forestall.server.leads.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a lead, each with its name in JSON, its headings in files, and the longest text it may hold. */
public enum LeadField {
    SOURCE("source", "线索来源", "source", 40),
    SOURCE_REF("sourceRef", "线索编号", "source_ref", 200),
    ISSUED_AT("issuedAt", "下发时间", "issued_at", 40),
    FAMILY("family", "预警类别", "family", 40),
    GRADE("grade", "预警等级", "grade", 40),
    FRAUD_TYPE("fraudType", "诈骗类型", "fraud_type", 200),
    NAME("person.name", "姓名", "name", 100),
    PHONE("person.phone", "手机号", "phone", 40),
    ID_KIND("person.idKind", "证件类型", "id_kind", 40),
    ID_NUMBER("person.idNumber", "证件号码", "id_number", 40),
    ADDRESS("person.address", "住址", "address", 500),
    SUSPECT_PHONES("signals.suspectPhones", "涉诈号码", "suspect_phones", 4_000),
    SUSPECT_ACCOUNTS("signals.suspectAccounts", "涉诈账号", "suspect_accounts", 8_000),
    APP_NAME("signals.appName", "涉诈APP", "app", 200),
    URL("signals.url", "涉诈网址", "url", 2_048),
    CALL_COUNT("signals.callCount", "通话次数", "call_count", 20),
    CALL_SECONDS("signals.callSeconds", "通话时长", "call_seconds", 40),
    OVERSEAS("signals.overseas", "境外来电", "overseas", 20),
    AT_RISK("money.atRisk", "涉险金额", "at_risk", 40),
    MOVED("money.moved", "已转金额", "moved", 40),
    CHANNEL("money.channel", "转款方式", "channel", 40),
    TEXT("text", "预警内容", "text", 10_000);

    private static final Map<String, LeadField> BY_HEADING = new HashMap<>();
    private static final Map<String, LeadField> BY_NAME = new HashMap<>();

    static {
        for (LeadField field : values()) {
            BY_NAME.put(field.fieldName, field);
            BY_HEADING.put(headingKey(field.fieldName), field);
            BY_HEADING.put(headingKey(field.chinese), field);
            BY_HEADING.put(headingKey(field.english), field);
        }
    }

    private final String fieldName;
    private final String chinese;
    private final String english;
    private final int longest;

    LeadField(String fieldName, String chinese, String english, int longest) {
        this.fieldName = fieldName;
        this.chinese = chinese;
        this.english = english;
        this.longest = longest;
    }

    /** As in JSON, groups joined by a dot: {@code person.phone}. */
    public String fieldName() {
        return fieldName;
    }

    public String chineseHeading() {
        return chinese;
    }

    public String englishHeading() {
        return english;
    }

    /** In characters, after control characters are taken out; a longer one is a problem. */
    public int longest() {
        return longest;
    }

    static boolean isKnown(String fieldName) {
        return BY_NAME.containsKey(fieldName);
    }

    /** Headings are compared without case, spaces, full-width forms and a required-mark; null when unknown. */
    static @Nullable LeadField ofHeading(String heading) {
        return BY_HEADING.get(headingKey(heading));
    }

    private static String headingKey(String heading) {
        return Texts.halfWidth(Texts.clean(heading)).replaceAll("[\\s*_-]", "").toLowerCase(Locale.ROOT);
    }
}
