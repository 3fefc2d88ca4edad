package org.forestall.server.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.forestall.server.testkit.TestClock;
import org.forestall.server.testkit.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clocks over a database of their own, with a handler for the group {@code case} and one for {@code case.visit}. */
final class ClockBench {

    final TestDatabase database = TestDatabase.fresh().withUnits(101, 102);
    final AnnotationConfigApplicationContext context;
    final Clocks clocks;
    final EffectHandler handler;
    final EffectHandler visits;

    ClockBench() {
        EffectHandler.createTable(new JdbcTemplate(database.dataSource()));
        context = database.wire(Wiring.class);
        clocks = context.getBean(Clocks.class);
        handler = context.getBean("caseHandler", EffectHandler.class);
        visits = context.getBean("visitHandler", EffectHandler.class);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ClocksKit.class)
    @ComponentScan("org.forestall.server.profiles")
    static class Wiring {

        @Bean
        EffectHandler caseHandler(JdbcTemplate jdbc) {
            return new EffectHandler("case", jdbc);
        }

        @Bean
        EffectHandler visitHandler(JdbcTemplate jdbc) {
            return new EffectHandler("case.visit", jdbc);
        }
    }

    TestClock clock() {
        return database.clock();
    }

    Instant in(Duration time) {
        return clock().instant().plus(time);
    }

    /** Warned a minute before it is due, told of the breach when it is, escalated a minute later. */
    ClockOrder aCall(long subject, Duration dueIn) {
        return anOrder("case.first-call", subject, dueIn);
    }

    ClockOrder anOrder(String kind, long subject, Duration dueIn) {
        Instant due = in(dueIn);
        return new ClockOrder(
                kind,
                subject,
                101,
                due,
                List.of(
                        new Stage(Stage.WARN, due.minusSeconds(60)),
                        new Stage(Stage.BREACH, due),
                        new Stage(Stage.rung(1), due.plusSeconds(60))));
    }

    void arm(ClockOrder... orders) {
        database.inAll(() -> {
            clocks.arm(Arrays.asList(orders));
            return null;
        });
    }

    void disarm(String kind, Long... subjects) {
        database.inAll(() -> {
            clocks.disarm(kind, List.of(subjects));
            return null;
        });
    }

    void replace(Collection<Long> subjects, ClockOrder... orders) {
        database.inAll(() -> {
            clocks.replace("case", subjects, List.of(orders));
            return null;
        });
    }

    <T> T ask(Supplier<T> question) {
        return database.inAll(question);
    }

    int fire() {
        return context.getBean(FireDueClocks.class).run();
    }

    void pass(Duration time) {
        clock().pass(time);
    }

    /** What has been done, in its order: {@code case.first-call 7 WARN}. */
    List<String> effects() {
        return database.jdbc()
                .sql("select kind || ' ' || subject_id || ' ' || stage from effect order by id")
                .query(String.class)
                .list();
    }

    /** The same, of the records of firings. */
    List<String> firings() {
        return ask(() -> database.jdbc()
                .sql(
                        "select kind || ' ' || subject_id || ' ' || stage from clock_firing order by fired_at, planned_at, subject_id, kind")
                .query(String.class)
                .list());
    }
}
