package org.forestall.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.KeepingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldNoticesTest {

    private static final Duration KEPT = Duration.ofDays(90);

    private final NoticesKit kit = NoticesKit.withTheScreenOnly();
    private final OldNotices old =
            new OldNotices(kit.database.jdbc(), new KeepingSettings(Duration.ofDays(7), Duration.ofDays(7), KEPT));
    private final Actor here = kit.aDissuader();

    @AfterEach
    void close() {
        kit.close();
    }

    private int forget() {
        return kit.database.inAll(() -> old.forget(kit.now()));
    }

    private long rows(String table) {
        return kit.one("select count(*) from " + table, Long.class, q -> q);
    }

    @Test
    void a_notice_that_was_settled_goes_with_its_deliveries_when_its_days_are_over_and_not_before() {
        long notice = kit.told(kit.anUrgentNotice(here));
        kit.acknowledge(here, notice);
        kit.pass(KEPT);
        assertThat(forget()).isZero();
        kit.pass(Duration.ofSeconds(1));
        assertThat(forget()).isPositive();
        assertThat(rows("notice") + rows("notice_recipient") + rows("notice_delivery"))
                .isZero();
    }

    @Test
    void one_that_asked_for_nothing_goes_by_its_age_and_one_that_still_waits_stays() {
        kit.told(kit.anUrgentNotice(here).acknowledgedBy(Acknowledging.NOBODY));
        long waits = kit.told(kit.anUrgentNotice(here));
        kit.pass(KEPT.multipliedBy(2));
        forget();
        assertThat(kit.listOf(here)).extracting(MyNotices.Item::id).containsExactly(waits);
    }
}
