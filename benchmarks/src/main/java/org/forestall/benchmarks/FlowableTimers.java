package org.forestall.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.forestall.server.postgres.DatabaseAddress;
import org.forestall.server.postgres.EmbeddedPostgres;

/**
 * The same burst by the timers of Flowable (Apache-2.0), a workflow engine that many would take: one process for each, which
 * waits for a date and then runs one step. Without history, looking as often as ours, and its step writes nothing: all in
 * its favour.
 */
final class FlowableTimers {

    private static final String DATABASE = "bench_flowable";
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration ARMING_AT_MOST = Duration.ofMinutes(2);
    private static final int WARMING = 100;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
              <process id="clock" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                <intermediateCatchEvent id="wait">
                  <timerEventDefinition><timeDate>${due}</timeDate></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="b" sourceRef="wait" targetRef="fire"/>
                <serviceTask id="fire" flowable:class="%s"/>
                <sequenceFlow id="c" sourceRef="fire" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """.formatted(Fired.class.getName());

    private static volatile Latencies late = new Latencies();
    private static volatile Instant due = Instant.EPOCH;

    private FlowableTimers() {}

    /** The step behind the timer. */
    public static final class Fired implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            late.add(Duration.between(due, Instant.now()).toNanos());
        }
    }

    /** Gives how many fired a second; not a number when they could not all be armed before they were due. */
    static double measure(EmbeddedPostgres postgres, int timers, PrintStream out) throws Exception {
        late = new Latencies();
        try (HikariDataSource dataSource = database(postgres)) {
            StandaloneProcessEngineConfiguration settings = settings(dataSource);
            ProcessEngine engine = settings.buildProcessEngine();
            try {
                engine.getRepositoryService()
                        .createDeployment()
                        .addString("clock.bpmn20.xml", PROCESS)
                        .deploy();
                return measure(engine, timers, out);
            } finally {
                engine.close();
            }
        }
    }

    private static double measure(ProcessEngine engine, int timers, PrintStream out) throws InterruptedException {
        Instant far = Instant.now().plus(Duration.ofHours(1));
        arm(engine, WARMING, far);
        Rate trial = arm(engine, WARMING, far);
        Instant instant = Instant.ofEpochMilli(Instant.now()
                .plusMillis(Math.min(ARMING_AT_MOST.toMillis(), Math.round(1_500.0 * timers / trial.perSecond())))
                .plusSeconds(3)
                .toEpochMilli());
        due = instant;
        Rate arming = arm(engine, timers, instant);
        boolean inTime = Instant.now().isBefore(instant);
        long deadline = System.nanoTime()
                + Duration.between(Instant.now(), instant).plus(AT_MOST).toNanos();
        while (late.count() < timers && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        awaitCommits(engine, deadline);
        Rate rate = new Rate(late.count(), Math.round(late.millis(1) * 1e6));
        out.println("Peer: Flowable " + ProcessEngine.VERSION + ", the same PostgreSQL, looking every "
                + LOOK_EVERY.toMillis() + " ms, no history");
        out.printf(Locale.ROOT, "  armed %s%s%n", arming, inTime ? "" : ", not all before the instant");
        out.printf(Locale.ROOT, "  %,d due at one instant: %s%n    late by %s%n", timers, rate, late);
        return inTime ? rate.perSecond() : Double.NaN;
    }

    private static Rate arm(ProcessEngine engine, int timers, Instant at) {
        long began = System.nanoTime();
        for (int i = 0; i < timers; i++) {
            engine.getRuntimeService().startProcessInstanceByKey("clock", Map.of("due", Date.from(at)));
        }
        return new Rate(timers, System.nanoTime() - began);
    }

    /** Its steps are counted when they run; the engine may be closed only when they are committed, too. */
    private static void awaitCommits(ProcessEngine engine, long deadline) throws InterruptedException {
        while (engine.getManagementService().createJobQuery().count() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    private static StandaloneProcessEngineConfiguration settings(HikariDataSource dataSource) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(dataSource);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistoryLevel(HistoryLevel.NONE);
        settings.setAsyncExecutorActivate(true);
        settings.setAsyncExecutorSecondsToWaitOnShutdown(5);
        settings.setAsyncExecutorDefaultTimerJobAcquireWaitTime((int) LOOK_EVERY.toMillis());
        settings.setAsyncExecutorDefaultAsyncJobAcquireWaitTime((int) LOOK_EVERY.toMillis());
        return settings;
    }

    private static HikariDataSource database(EmbeddedPostgres postgres) throws SQLException {
        DatabaseAddress owner = postgres.address();
        try (Connection connection = ClocksBenchmark.connect(postgres.superuser("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " owner " + owner.user());
        }
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(postgres.superuser(DATABASE).jdbcUrl());
        dataSource.setUsername(owner.user());
        dataSource.setPassword(owner.password());
        dataSource.setMaximumPoolSize(20);
        return dataSource;
    }
}
