package org.forestall.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;
import org.forestall.server.demo.Homes.Home;
import org.forestall.server.demo.Homes.Place;
import org.forestall.server.demo.LeadWriter.Warning;
import org.forestall.server.demo.Victim.Truth;

/**
 * Grandpa Zhang, invented after a case told in the press (12 and 13 November 2024; three million yuan kept): here his two
 * days are one. His message carries the story's name as a field of its own, {@code demoStory}.
 */
final class OldMan {

    /** The story's name, as the message carries it. */
    static final String STORY = "grandpa-zhang";

    static final String TITLE = "张大爷的三百万 / Grandpa Zhang's three million";
    static final String NAME = "张守诚";
    static final String DAUGHTER = "张玉洁";
    static final long AT_RISK = 3_000_000;
    static final LocalDate BORN = LocalDate.of(1946, 3, 9);

    /** In the middle of the invented numbers, where no other person's is. */
    private static final long NUMBER = 24_999_999;

    private static final String REF = "CITY-CENTRE-20241112-900001";

    private OldMan() {}

    /** When his warning comes: ten past eight. */
    static Instant at() {
        return DemoDay.DATE.atTime(8, 10).atZone(LeadWriter.ZONE).toInstant();
    }

    static Victim victim() {
        return new Victim(
                NUMBER,
                NAME,
                false,
                BORN,
                Phones.ofPerson(NUMBER),
                ResidentNumbers.withCheckDigit("11010219460309" + "997"),
                new Home(Place.HERE, "广安门内街道", "核桃园", "7号楼2单元501室"),
                Truth.IN_PROGRESS,
                FraudType.GOV,
                true,
                at().plus(Duration.ofDays(1)),
                AT_RISK);
    }

    static PlannedLead lead() {
        Warning warning = new Warning(Grade.HIGH, LeadFamily.CONTACT, FraudType.GOV, DemoSource.CENTRE, REF, at());
        Victim victim = victim();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", warning.source().code());
        fields.put("sourceRef", REF);
        fields.put("issuedAt", LeadWriter.written(at().minusSeconds(60)));
        fields.put("family", warning.family().name());
        fields.put("grade", warning.grade().name());
        fields.put("fraudType", FraudType.GOV.name());
        fields.put("person", person(victim));
        fields.put("signals", signals());
        fields.put("money", Map.of("atRisk", AT_RISK + ".00"));
        fields.put("text", "接到境外来电并长时间通话，疑似冒充公检法诈骗。中心四次拨打本人电话均为占线，请属地立即上门见面劝阻。");
        fields.put("demoStory", STORY);
        return new PlannedLead(at(), warning.source(), REF, LeadKind.NEW, fields, victim, null);
    }

    private static Map<String, Object> person(Victim victim) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", victim.name());
        person.put("phone", victim.phone());
        person.put("idNumber", String.valueOf(victim.idNumber()));
        person.put("address", "北京市西城区广安门内街道核桃园社区7号楼2单元501室");
        return person;
    }

    private static Map<String, Object> signals() {
        Map<String, Object> signals = new LinkedHashMap<>();
        signals.put("suspectPhones", List.of(Phones.ofPerson(25_000_777)));
        signals.put("callCount", 3);
        signals.put("callSeconds", 5_460);
        signals.put("overseas", true);
        return signals;
    }
}
