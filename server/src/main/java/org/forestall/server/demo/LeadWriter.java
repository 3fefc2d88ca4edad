package org.forestall.server.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;

/** Writes a warning down as its source would send it: its own spelling, its own gaps. */
final class LeadWriter {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Suspects' numbers come from the far end of the invented numbers, so they are nobody of the district. */
    private static final long FIRST_SUSPECT = 25_000_000;

    private static final List<String> APPS =
            List.of("米链会议", "云享做单", "汇鑫优选", "安心贷", "星途返利", "鼎盛期汇", "速联助手", "暖遇", "极速换游", "航服助手");

    /**
     * A warning about someone.
     *
     * @param ref unique within the source
     * @param at when the source sends it
     */
    record Warning(Grade grade, LeadFamily family, FraudType suspected, DemoSource source, String ref, Instant at) {}

    private LeadWriter() {}

    static Map<String, Object> write(Warning warning, Victim victim, Dice dice) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", warning.source().code());
        fields.put("sourceRef", warning.ref());
        fields.put("issuedAt", written(warning.at().minusSeconds(dice.between(5, 180))));
        fields.put("family", warning.family().name());
        fields.put(
                "grade",
                dice.chance(0.25)
                        ? chineseGrade(warning.grade())
                        : warning.grade().name());
        if (dice.chance(0.85)) {
            fields.put(
                    "fraudType",
                    dice.chance(0.5) ? warning.suspected().name() : LeadTexts.chineseName(warning.suspected()));
        }
        fields.put("person", person(victim, dice));
        fields.put("signals", signals(warning, dice));
        if (warning.family() != LeadFamily.CONTACT) {
            fields.put("money", money(warning.family(), victim, dice));
        }
        fields.put("text", LeadTexts.write(warning.family(), warning.suspected(), victim.atRisk(), dice));
        return fields;
    }

    static String written(Instant at) {
        return ZonedDateTime.ofInstant(at, ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Map<String, Object> person(Victim victim, Dice dice) {
        Map<String, Object> person = new LinkedHashMap<>();
        String name = victim.name();
        boolean spaced = name.length() == 2 && dice.chance(0.1);
        person.put("name", spaced ? name.charAt(0) + " " + name.charAt(1) : name);
        person.put("phone", Phones.spelt(victim.phone(), dice));
        if (victim.idNumber() != null && dice.chance(0.7)) {
            person.put("idNumber", victim.idNumber());
        }
        person.put("address", Homes.written(victim.home(), dice));
        return person;
    }

    private static Map<String, Object> signals(Warning warning, Dice dice) {
        Map<String, Object> signals = new LinkedHashMap<>();
        if (warning.family() == LeadFamily.FUND) {
            signals.put(
                    "suspectAccounts",
                    List.of(String.format(Locale.ROOT, "629999%012d", dice.between(0, 999_999_999))));
            return signals;
        }
        if (dice.chance(0.6)) {
            signals.put("suspectPhones", List.of(Phones.ofPerson(FIRST_SUSPECT + dice.between(0, 4_000))));
            signals.put("callCount", dice.between(1, 6));
            signals.put("callSeconds", callSeconds(warning.grade(), dice));
            signals.put("overseas", dice.chance(warning.suspected() == FraudType.GOV ? 0.8 : 0.25));
        }
        if (dice.chance(0.3)) {
            signals.put("appName", dice.pick(APPS));
        }
        if (dice.chance(0.3)) {
            signals.put("url", "https://m" + dice.between(100, 9_999) + ".xiazai.example/");
        }
        return signals;
    }

    /** Most people hang up within half a minute; a call of many minutes is what makes a warning urgent. */
    private static int callSeconds(Grade grade, Dice dice) {
        return switch (grade) {
            case LOW -> dice.between(5, 180);
            case MEDIUM -> dice.between(40, 900);
            case HIGH -> dice.between(300, 3_000);
            case URGENT -> dice.between(900, 7_200);
        };
    }

    private static Map<String, Object> money(LeadFamily family, Victim victim, Dice dice) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("atRisk", victim.atRisk() + ".00");
        if (family == LeadFamily.FUND && dice.chance(0.25)) {
            money.put("moved", victim.atRisk() / 1000 * dice.between(20, 200) + ".00");
        }
        money.put("channel", family == LeadFamily.BANK_COUNTER ? "CASH" : "TRANSFER");
        return money;
    }

    private static String chineseGrade(Grade grade) {
        return switch (grade) {
            case URGENT -> "紧急";
            case HIGH -> "高危";
            case MEDIUM -> "中危";
            case LOW -> "低危";
        };
    }
}
