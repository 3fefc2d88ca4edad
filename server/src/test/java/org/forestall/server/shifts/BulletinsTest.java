package org.forestall.server.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.shifts.ShiftsKit.assertRefused;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.DayFigures;
import org.forestall.server.cases.MoneyBasis;
import org.forestall.server.persons.Identity;
import org.junit.jupiter.api.Test;

class BulletinsTest {

    private static final String NAME = "赵试验";
    private static final String PHONE = "+8613900007777";
    private static final String NUMBER = "110102194912310029";
    private static final String ADDRESS = "校场口胡同7号院3单元";

    private final ShiftsKit kit = new ShiftsKit();
    private final Actor lead = kit.aLead();
    private final Actor dissuader = kit.aDissuader();

    private CaseId aTellingCase() {
        CaseId id = kit.aCaseOf(
                new Identity(NAME, PHONE, Identity.RESIDENT_ID, NUMBER, ADDRESS),
                Grade.URGENT,
                new BigDecimal("880000.00"));
        kit.deeds.claim(lead, id);
        kit.deeds.note(lead, id, NAME + " " + PHONE + " " + NUMBER + " " + ADDRESS);
        return id;
    }

    @Test
    void the_bulletin_of_a_handed_over_post_writes_itself_and_names_nobody() {
        CaseId id = aTellingCase();
        CaseId closed = kit.aCaseHeldBy(dissuader, Grade.LOW);
        kit.deeds.closeAsFalseAlarm(dissuader, closed);
        kit.database.clock().pass(Duration.ofMinutes(10));
        kit.bean(SignOff.class).prepare(lead, kit.id(dissuader));
        kit.bean(AcceptLine.class).accept(dissuader, kit.handoverOf(lead).id(), 1);
        kit.signOff(lead);
        Bulletin bulletin = kit.database
                .inAll(() -> kit.bean(BulletinStore.class).inUnits(List.of(ShiftsKit.STATION), 1))
                .getFirst();
        assertThat(bulletin.handoverId()).isNotNull();
        assertThat(bulletin.text().zh())
                .contains("新收预警", "误报 1", "案号 " + id.value() + "（紧急）", "在办涉险金额（未核实）：CNY 880,000.00");
        assertThat(bulletin.text().en()).contains("false alarm 1", "case " + id.value() + " (urgent)");
        for (String said : List.of(
                bulletin.text().zh(), bulletin.text().en(), bulletin.figures().toString())) {
            assertThat(said)
                    .doesNotContain(NAME, "赵", PHONE, "13900007777", "7777", NUMBER, ADDRESS, "校场口")
                    .doesNotContainPattern("\\d{11}");
        }
    }

    @Test
    void sums_of_different_bases_are_never_added_to_one_another() {
        Figures figures = Figures.of(
                java.util.Map.of(),
                java.util.Map.of(),
                List.of(
                        new DayFigures.Closings(
                                CloseOutcome.DISSUADED,
                                MoneyBasis.BANK_CONFIRMED,
                                1,
                                new BigDecimal("100"),
                                BigDecimal.ZERO),
                        new DayFigures.Closings(
                                CloseOutcome.DISSUADED, MoneyBasis.ESTIMATE, 2, new BigDecimal("30"), BigDecimal.ZERO),
                        new DayFigures.Closings(
                                CloseOutcome.LOST, MoneyBasis.ESTIMATE, 1, new BigDecimal("7"), new BigDecimal("5"))),
                BigDecimal.ZERO,
                List.of());
        assertThat(figures.saved())
                .containsOnlyKeys(MoneyBasis.BANK_CONFIRMED, MoneyBasis.ESTIMATE)
                .containsEntry(MoneyBasis.ESTIMATE, new BigDecimal("30"));
        assertThat(figures.lost()).containsOnlyKeys(MoneyBasis.ESTIMATE);
        assertThat(figures.closed()).containsEntry(CloseOutcome.DISSUADED, 3);
    }

    @Test
    void the_station_lead_signs_it_off_once() {
        Bulletin bulletin = kit.bean(BuildBulletin.class).build(lead, ShiftsKit.STATION, null, null);
        SignBulletin sign = kit.bean(SignBulletin.class);
        assertRefused(() -> sign.sign(dissuader, bulletin.id()), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> sign.sign(lead, 999_999), DutyRefusal.BULLETIN_NOT_FOUND);
        assertThat(sign.sign(lead, bulletin.id()).signature())
                .isNotNull()
                .satisfies(signature -> assertThat(signature.by()).isEqualTo(kit.id(lead)));
        assertRefused(() -> sign.sign(lead, bulletin.id()), DutyRefusal.BULLETIN_SIGNED);
        assertRefused(
                () -> kit.bean(BuildBulletin.class).build(lead, ShiftsKit.STATION, kit.now(), kit.now()),
                DutyRefusal.BULLETIN_SPAN);
    }
}
