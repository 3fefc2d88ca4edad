package org.forestall.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseDeedsForTests;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.Notices;
import org.forestall.server.profiles.JurisdictionProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people are told of a case is over when what it says is done. */
class NoticesOfCasesTest {

    private final DispatchKit kit = DispatchKit.withNotices();
    private final CaseDeedsForTests deeds = new CaseDeedsForTests(kit.context);
    private final Actor lead = kit.somebody(Role.STATION_LEAD, 118);
    private final Actor commander = kit.somebody(Role.COMMANDER, 10);
    private final Actor dissuader = kit.aDissuader();
    private final Actor partner = kit.aDissuader();

    @AfterEach
    void close() {
        kit.context.close();
    }

    private List<String> toldTo(Actor actor) {
        return kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("""
                        select n.code from notice n join notice_recipient r on r.notice_id = n.id
                        where r.staff_id = ? and n.settled_at is null order by n.id""")
                .param(kit.staffIdOf(actor))
                .query(String.class)
                .list());
    }

    private void pass(Duration time) {
        kit.database.clock().pass(time);
        kit.bean(FireDueClocks.class).run();
    }

    private Duration standDownAck() {
        return kit.bean(JurisdictionProfile.class).dissuasion().standDownAck();
    }

    @Test
    void an_offer_is_settled_once_somebody_has_claimed_the_case() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        assertThat(toldTo(lead)).containsExactly("case.operation-started");
        deeds.claim(dissuader, id);
        assertThat(toldTo(lead)).isEmpty();
    }

    @Test
    void a_broken_clock_is_settled_for_everybody_it_climbed_to_once_what_it_waits_for_is_done() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        pass(Duration.ofHours(2));
        assertThat(toldTo(commander)).contains("case.escalated");
        assertThat(toldTo(lead)).contains("case.clock-breached");
        deeds.claim(dissuader, id);
        assertThat(unsettled(id, "SIGN_FOR")).isZero();
        assertThat(unsettled(id, "FIRST_CALL")).as("nobody has called yet").isPositive();
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.DENIES);
        assertThat(unsettled(id, "FIRST_CALL")).isZero();
        deeds.closeAsFalseAlarm(dissuader, id);
        assertThat(toldTo(commander)).isEmpty();
        assertThat(screensTold(commander)).as("a commander is of another unit").isPositive();
    }

    @Test
    void a_closed_case_rings_nobody_for_what_was_promised_but_still_waits_for_whoever_was_stood_down() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        deeds.claim(dissuader, id);
        kit.bean(TakeTrack.class).take(partner, id, Track.VISIT);
        kit.database.inAll(() -> kit.bean(Notices.class)
                .tell(TellCrews.about(kit.file(id), NoticeKind.CLOCK_WARNING, List.of(kit.staffIdOf(dissuader)))
                        .saying("promise.due", Map.of())));
        assertThat(toldTo(dissuader)).contains("promise.due");
        deeds.closeAsFalseAlarm(dissuader, id);
        assertThat(toldTo(dissuader)).isEmpty();
        assertThat(toldTo(partner)).containsExactly("case.stood-down");
    }

    private long unsettled(CaseId id, String clock) {
        return kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("""
                        select count(*) from notice where subject_kind = 'CASE' and subject_id = ? and settled_at is null
                           and data ->> 'clock' = ?""")
                .params(id.value(), clock)
                .query(Long.class)
                .single());
    }

    /** Changes since the last notice he got: those say that something he was told is over. */
    private long screensTold(Actor actor) {
        return kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("select count(*) from outbox where topic = 'notice' and subject_id = ? and at >= ?")
                .params(kit.staffIdOf(actor), java.sql.Timestamp.from(kit.now()))
                .query(Long.class)
                .single());
    }

    @Test
    void a_stand_down_that_is_not_acknowledged_climbs_to_the_duty_post_once() {
        CaseId id = stoodDown();
        pass(standDownAck().minusSeconds(1));
        assertThat(toldTo(lead)).doesNotContain("case.stand-down-unheard");
        pass(Duration.ofSeconds(1));
        pass(standDownAck());
        assertThat(toldTo(lead)).containsOnlyOnce("case.stand-down-unheard");
        kit.bean(AcknowledgeStandDown.class).acknowledge(partner, id, Track.VISIT);
        assertThat(toldTo(lead)).doesNotContain("case.stand-down-unheard");
        assertThat(toldTo(partner)).doesNotContain("case.stood-down");
    }

    @Test
    void a_stand_down_that_is_acknowledged_in_time_climbs_to_nobody() {
        CaseId id = stoodDown();
        assertThat(toldTo(partner)).contains("case.stood-down");
        kit.bean(AcknowledgeStandDown.class).acknowledge(partner, id, Track.VISIT);
        pass(standDownAck().multipliedBy(2));
        assertThat(toldTo(lead)).doesNotContain("case.stand-down-unheard");
    }

    @Test
    void a_stand_down_climbs_past_a_post_that_nobody_holds() {
        CaseId id = stoodDown();
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("update staff set on_duty = false where id = ?")
                .param(kit.staffIdOf(lead))
                .update());
        pass(standDownAck());
        assertThat(toldTo(commander)).contains("case.stand-down-unheard");
        assertThat(id.value()).isPositive();
    }

    private CaseId stoodDown() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        deeds.claim(dissuader, id);
        kit.bean(TakeTrack.class).take(partner, id, Track.VISIT);
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.WAVERS);
        return id;
    }
}
