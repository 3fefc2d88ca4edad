package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class TellPeopleTest {

    private static final NoticesKit KIT = NoticesKit.withTheScreenOnly();

    @Test
    void only_those_on_duty_are_told() {
        Actor here = KIT.aDissuader();
        Actor gone = KIT.aDissuader();
        KIT.goesOffDuty(gone);

        Told told = KIT.tell(KIT.anUrgentNotice(here, gone));

        assertThat(told).isInstanceOfSatisfying(Told.People.class, people -> {
            assertThat(people.told()).containsExactly(KIT.idOf(here));
            assertThat(people.offDuty()).containsExactly(KIT.idOf(gone));
        });
        assertThat(KIT.listOf(here)).hasSize(1);
        assertThat(KIT.listOf(gone)).isEmpty();
    }

    @Test
    void when_nobody_is_on_duty_the_caller_is_told_so_and_nothing_is_kept() {
        Actor gone = KIT.aDissuader();
        KIT.goesOffDuty(gone);

        Told told = KIT.tell(KIT.anUrgentNotice(gone));

        assertThat(told).isEqualTo(new Told.NobodyOnDuty(Set.of(KIT.idOf(gone))));
        assertThat(told.nobody()).isTrue();
        assertThat(KIT.listOf(gone)).isEmpty();
    }

    @Test
    void a_notice_of_a_transaction_that_fails_was_never_told() {
        Actor here = KIT.aDissuader();

        assertThatThrownBy(() -> KIT.database.inAll(() -> {
                    KIT.bean(Notices.class).tell(KIT.anUrgentNotice(here));
                    throw new IllegalStateException("the command failed");
                }))
                .hasMessage("the command failed");

        assertThat(KIT.listOf(here)).isEmpty();
    }

    @Test
    void telling_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> KIT.bean(Notices.class).tell(KIT.anUrgentNotice(KIT.aDissuader())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_station_can_tell_the_squad_and_the_squad_reads_it() {
        Actor squad = KIT.somebody(Role.SQUAD, NoticesKit.SQUAD);

        KIT.told(KIT.anUrgentNotice(squad));

        assertThat(KIT.listOf(squad)).hasSize(1);
    }

    @Test
    void another_station_reads_what_it_was_told_and_nothing_else() {
        Actor other = KIT.somebody(Role.DISSUADER, 105);
        Actor here = KIT.aDissuader();
        long theirs = KIT.told(KIT.anUrgentNotice(other));
        long ours = KIT.told(KIT.anUrgentNotice(here));

        assertThat(KIT.listOf(other)).extracting(MyNotices.Item::id).containsExactly(theirs);
        assertThatThrownBy(() -> KIT.acknowledge(other, ours))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(NoticeRefusal.NOT_FOUND));
    }

    @Test
    void the_first_acknowledgement_settles_it_for_all_and_says_who_took_it() {
        Actor one = KIT.aDissuader();
        Actor other = KIT.aDissuader();
        long notice = KIT.told(KIT.anUrgentNotice(one, other));
        KIT.pass(Duration.ofSeconds(7));

        MyNotices.Item acked = KIT.acknowledge(one, notice);
        KIT.pass(Duration.ofSeconds(1));
        MyNotices.Item again = KIT.acknowledge(one, notice);

        assertThat(acked.needsMe()).isFalse();
        assertThat(again.ackedAt()).isEqualTo(acked.ackedAt());
        assertThat(KIT.listOf(other).getFirst())
                .returns(false, MyNotices.Item::needsMe)
                .returns("DISSUADER of 118", MyNotices.Item::settledBy);
        assertThat(KIT.bean(NoticesKit.Heard.class).acknowledged)
                .filteredOn(event -> event.noticeId() == notice)
                .singleElement()
                .returns(KIT.idOf(one), NoticeAcknowledged::staffId);
    }

    @Test
    void where_each_must_acknowledge_it_is_settled_by_the_last() {
        Actor one = KIT.aDissuader();
        Actor other = KIT.aDissuader();
        long notice = KIT.told(KIT.anUrgentNotice(one, other).acknowledgedBy(Acknowledging.EVERYONE));

        assertThat(KIT.acknowledge(one, notice).settledAt()).isNull();
        assertThat(KIT.listOf(other).getFirst().needsMe()).isTrue();
        assertThat(KIT.acknowledge(other, notice).settledAt()).isNotNull();
    }

    @Test
    void what_is_settled_by_the_work_itself_asks_nobody_any_more() {
        Actor here = KIT.aDissuader();
        long breach = KIT.told(KIT.anUrgentNotice(here));
        long review = KIT.told(
                Notice.of(NoticeKind.REVIEW, NoticeSubject.ofCase(1001), NoticesKit.STATION, Set.of(KIT.idOf(here))));

        KIT.database.inAll(() -> {
            KIT.bean(Notices.class)
                    .settle(List.of(NoticeSubject.ofCase(1001)), Set.of(NoticeKind.CLOCK_BREACH), KIT.now());
            return null;
        });

        assertThat(KIT.listOf(here))
                .filteredOn(MyNotices.Item::needsMe)
                .extracting(MyNotices.Item::id)
                .containsExactly(review)
                .doesNotContain(breach);
    }

    @Test
    void nobody_answering_in_time_is_said_once() {
        Actor here = KIT.aDissuader();
        long notice = KIT.told(KIT.anUrgentNotice(here).ackBy(KIT.now().plusSeconds(60)));
        NoticeClock clock = KIT.bean(NoticeClock.class);

        clock.findMissed();
        assertThat(missed(notice)).isZero();
        KIT.pass(Duration.ofSeconds(60));
        clock.findMissed();
        clock.findMissed();

        assertThat(missed(notice)).isEqualTo(1);
    }

    @Test
    void an_acknowledged_notice_is_not_missed() {
        Actor here = KIT.aDissuader();
        long notice = KIT.told(KIT.anUrgentNotice(here).ackBy(KIT.now().plusSeconds(60)));
        KIT.acknowledge(here, notice);
        KIT.pass(Duration.ofSeconds(61));

        KIT.bean(NoticeClock.class).findMissed();

        assertThat(missed(notice)).isZero();
    }

    @Test
    void the_screens_hear_a_number_and_never_what_it_is_about() {
        Actor here = KIT.aDissuader();
        KIT.told(KIT.anUrgentNotice(here));

        String said = KIT.one(
                "select topic || ' ' || subject_id || ' ' || unit_id from outbox order by id desc limit 1",
                String.class,
                spec -> spec);

        assertThat(said).isEqualTo("notice " + KIT.idOf(here) + " 118");
    }

    @Test
    void latency_is_counted_from_the_notice_to_the_screen_the_eye_and_the_word() {
        NoticesKit fresh = NoticesKit.withTheScreenOnly();
        Actor here = fresh.aDissuader();
        long notice = fresh.told(fresh.anUrgentNotice(here));
        fresh.pass(Duration.ofSeconds(2));
        fresh.bean(NoticesController.class).received(here, new NoticesController.Received(List.of(notice), false));
        fresh.pass(Duration.ofSeconds(3));
        fresh.bean(NoticesController.class).received(here, new NoticesController.Received(List.of(notice), true));
        fresh.pass(Duration.ofSeconds(5));
        fresh.acknowledge(here, notice);

        NoticeLatency.Report report = fresh.bean(NoticesController.class).latency(here);

        assertThat(report.deliveries()).singleElement().satisfies(browser -> {
            assertThat(browser.channel()).isEqualTo(Channel.BROWSER);
            assertThat(browser.sent()).isEqualTo(new NoticeLatency.Spread(0.0, 0.0));
            assertThat(browser.delivered()).isEqualTo(new NoticeLatency.Spread(2.0, 2.0));
        });
        assertThat(report.people()).singleElement().satisfies(people -> {
            assertThat(people.seen()).isEqualTo(new NoticeLatency.Spread(5.0, 5.0));
            assertThat(people.acked()).isEqualTo(new NoticeLatency.Spread(10.0, 10.0));
            assertThat(people.open()).isZero();
        });
        fresh.pass(Duration.ofHours(25));
        assertThat(fresh.bean(NoticesController.class).latency(here).deliveries())
                .isEmpty();
    }

    @Test
    void what_nobody_has_seen_took_no_time_that_could_be_told() {
        NoticesKit fresh = NoticesKit.withTheScreenOnly();
        Actor here = fresh.aDissuader();
        fresh.told(fresh.anUrgentNotice(here));
        fresh.pass(Duration.ofMinutes(2));

        NoticeLatency.Report report = fresh.bean(NoticesController.class).latency(here);

        assertThat(report.people()).singleElement().satisfies(people -> {
            assertThat(people.seen()).isEqualTo(new NoticeLatency.Spread(null, null));
            assertThat(people.acked()).isEqualTo(new NoticeLatency.Spread(null, null));
        });
        assertThat(report.deliveries())
                .singleElement()
                .satisfies(browser -> assertThat(browser.delivered()).isEqualTo(new NoticeLatency.Spread(null, null)));
    }

    @Test
    void a_clock_that_runs_behind_makes_no_time_shorter_than_none() {
        NoticesKit fresh = NoticesKit.withTheScreenOnly();
        Actor here = fresh.aDissuader();
        long notice = fresh.told(fresh.anUrgentNotice(here));
        fresh.pass(Duration.ofSeconds(-4));
        fresh.acknowledge(here, notice);

        assertThat(fresh.bean(NoticesController.class)
                        .latency(here)
                        .people()
                        .getFirst()
                        .acked())
                .isEqualTo(new NoticeLatency.Spread(0.0, 0.0));
    }

    @Test
    void a_time_of_any_precision_may_be_told_of_to_the_second() {
        Instant precise = Instant.parse("2026-11-23T08:10:00.187850223Z");
        assertThat(KIT.anUrgentNotice(KIT.aDissuader())
                        .saying("case.offered", Map.of("at", precise))
                        .values())
                .containsEntry("at", "2026-11-23T08:10:00Z");
    }

    @Test
    void a_notice_cannot_carry_a_name_a_phone_or_an_address() {
        Notice notice = KIT.anUrgentNotice(KIT.aDissuader());

        for (String value : List.of("王某某", "13800001111", "+8613800001111", "Chaoyang Road 7", "a@b.example")) {
            assertThatThrownBy(() -> notice.saying("case.offered", Map.of("who", value)))
                    .as(value)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(value);
        }
        assertThat(notice.saying("case.offered", Map.of("at", KIT.now(), "track", "CALL", "visitId", 12_345_678L))
                        .values())
                .containsEntry("visitId", "12345678");
    }

    private static long missed(long notice) {
        return KIT.bean(NoticesKit.Heard.class).missed.stream()
                .filter(one -> one.noticeId() == notice)
                .count();
    }
}
