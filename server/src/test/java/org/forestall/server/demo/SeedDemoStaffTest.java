package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.AccountsForTests;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.Certificates;
import org.forestall.server.staff.StaffList;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

/** Robots are known as robots from the first; who signs in by hand is a person. */
class SeedDemoStaffTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void only_the_accounts_kept_for_people_are_people() {
        try (AnnotationConfigApplicationContext context = database.wire(Wiring.class)) {
            new SeedDemoStaff(
                            DemoDay.of(1),
                            context.getBean(Accounts.class),
                            context.getBean(StaffList.class),
                            context.getBean(Certificates.class),
                            context.getBean(Units.class),
                            database.transactions())
                    .seed();
        }
        assertThat(namesOf("PERSON")).containsExactlyInAnyOrder("lead", "dissuader", "squad", "commander", "admin");
        assertThat(namesOf("ROBOT"))
                .contains("squad.o2", "guangnei.lead", "guangnei.d1")
                .hasSizeGreaterThan(100);
    }

    private List<String> namesOf(String kind) {
        return database.jdbc()
                .sql("select username from account where kind = ?")
                .param(kind)
                .query(String.class)
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"org.forestall.server.jurisdiction", "org.forestall.server.profiles"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Controller|Address.*)"))
    @Import({StaffList.class, Certificates.class})
    static class Wiring {

        @Bean
        Accounts accounts(JdbcClient jdbc, UnitScopes scopes, java.time.InstantSource clock) {
            return AccountsForTests.accounts(jdbc, NoOpPasswordEncoder.getInstance(), scopes, clock);
        }
    }
}
