package org.forestall.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkPriceTest {

    private static final Instant BEGAN = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void while_the_people_suffice_every_work_gets_its_turn() {
        assertThat(after(1).with(4, at(600))).isZero();
    }

    @Test
    void with_fewer_people_a_minute_must_save_more() {
        double withThree = after(10).with(3, at(600));
        double withOne = after(10).with(1, at(600));

        assertThat(withThree).isPositive();
        assertThat(withOne).isGreaterThan(withThree).isLessThanOrEqualTo(100);
    }

    /** So many minutes of work in every minute, worth 1 to 100 yuan a minute alike. */
    private static WorkPrice after(int workPerMinute) {
        WorkPrice price = new WorkPrice(BEGAN);
        for (int minute = 0; minute < 600; minute++) {
            price.arrived(1 + minute % 100, workPerMinute, at(minute));
        }
        return price;
    }

    private static Instant at(int minute) {
        return BEGAN.plusSeconds(60L * minute);
    }
}
