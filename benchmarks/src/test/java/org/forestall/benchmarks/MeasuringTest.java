package org.forestall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MeasuringTest {

    @Test
    void a_percentile_is_a_time_that_was_measured() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 2_000; i++) {
            latencies.add(i * 1_000_000L);
        }
        assertThat(latencies.millis(0.5)).isEqualTo(1_000);
        assertThat(latencies.millis(0.99)).isEqualTo(1_980);
        assertThat(latencies.millis(1)).isEqualTo(2_000);
        assertThat(new Latencies().millis(0.99)).isNaN();
    }

    @Test
    void every_job_is_done_once_whoever_does_it() throws Exception {
        AtomicInteger sum = new AtomicInteger();
        Rate rate = Together.run(3, 100, Duration.ofMinutes(1), () -> number -> {
            sum.addAndGet(number);
            return 2;
        });
        assertThat(sum).hasValue(4_950);
        assertThat(rate.count()).isEqualTo(200);
    }

    @Test
    void a_fault_of_one_worker_ends_the_run() {
        assertThatThrownBy(() -> Together.run(2, 10, Duration.ofMinutes(1), () -> number -> {
                    throw new java.io.IOException("refused");
                }))
                .hasMessage("refused");
    }

    @Test
    void made_up_leads_are_as_a_source_would_send_them() throws Exception {
        List<ObjectNode> leads = LeadRows.make(300, 5, "bench");
        assertThat(leads).hasSize(300).allSatisfy(lead -> {
            assertThat(lead.path("source").asString()).isEqualTo("bench");
            assertThat(lead.path("family").asString()).isNotEmpty();
        });
        assertThat(leads.stream().map(lead -> lead.path("sourceRef").asString()).distinct())
                .hasSize(300);
        assertThat(leads)
                .anySatisfy(lead -> assertThat(
                                lead.path("signals").path("callSeconds").isInt())
                        .isTrue());
    }

    @Test
    void an_option_nobody_asked_for_is_refused() {
        Options options = Options.parse("intake", "--rows", "10", "--speed=2");
        assertThat(options.number("--rows", 1)).isEqualTo(10);
        assertThatThrownBy(options::finish).isInstanceOf(Options.Usage.class).hasMessageContaining("--speed");
        assertThatThrownBy(() -> Options.parse("intake", "--rows")).isInstanceOf(Options.Usage.class);
        assertThatThrownBy(() -> Options.parse("intake", "--rows", "none").number("--rows", 1))
                .isInstanceOf(Options.Usage.class);
    }
}
