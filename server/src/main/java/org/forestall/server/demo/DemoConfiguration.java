package org.forestall.server.demo;

import java.io.File;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.forestall.server.access.Accounts;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.ClockSpeed;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.Certificates;
import org.forestall.server.staff.StaffList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Wires the demo where it was asked for; the server takes {@link ScaledClock} as its clock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("forestall.demo")
class DemoConfiguration {

    @Bean
    @Primary
    ScaledClock demoClock(DemoDay day) {
        return new ScaledClock(day.begins());
    }

    @Bean
    @Primary
    ClockSpeed demoClockSpeed(ScaledClock clock) {
        return clock::speed;
    }

    @Bean
    DemoDay demoDay(Environment environment) {
        long seed = environment.getProperty("forestall.demo-seed", Long.class, 1L);
        return environment.getProperty("forestall.demo-exercise", Boolean.class, false)
                ? DemoDay.exercise(seed)
                : DemoDay.of(seed);
    }

    @Bean
    SeedDemoStaff seedDemoStaff(
            DemoDay day,
            Accounts accounts,
            StaffList staff,
            Certificates certificates,
            Units units,
            Transactions transactions) {
        return new SeedDemoStaff(day, accounts, staff, certificates, units, transactions);
    }

    @Bean
    DemoGreeting demoGreeting(DemoDay day) {
        return new DemoGreeting(day.isExercise());
    }

    /** The port is known only once the server listens, so the address is asked for when the director begins. */
    @Bean
    DemoDirector demoDirector(DemoDay day, ScaledClock clock, Environment environment) {
        double speed = environment.getProperty("forestall.demo-speed", Double.class, 30.0);
        Supplier<URI> server =
                () -> URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port", "8080"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new DemoDirector(day, clock, speed, server, exampleBank(environment, server), out::println);
    }

    /** Its jar lies beside the server's, its folder in the demo's. */
    private static ExampleBankProcess exampleBank(Environment environment, Supplier<URI> server) {
        Path started = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0]);
        return new ExampleBankProcess(
                Path.of(environment.getRequiredProperty("forestall.data"), "example-bank"),
                started.toAbsolutePath().resolveSibling("examplebank.jar"),
                server);
    }

    @Bean
    DemoControl demoControl(DemoDirector director) {
        return director.control();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startDemoWhenReady(DemoDirector director) {
        return ready -> director.start();
    }
}
