package org.forestall.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.Account;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.AccountsForTests;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.access.Sessions;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

class PersonnelTest {

    private static final Map<Long, Integer> OPEN_CASES = new HashMap<>();
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext SERVER = DATABASE.wire(KitWiring.class);
    private static int count;

    private final Actor administrator = Actor.system("test", 10);
    private final Sessions sessions =
            AccountsForTests.sessions(DATABASE.jdbc(), bean(Accounts.class), DATABASE.transactions());
    private String username = "";
    private long id;

    /** Named so that the kits of other packages, which scan this one, leave it out. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "org.forestall.server.staff",
                "org.forestall.server.jurisdiction",
                "org.forestall.server.audit",
                "org.forestall.server.profiles",
                "org.forestall.server.platform"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(Controller|FirstStart|UnitLoads.*|UnresolvedAddresses|DecideAddress|AddressBook|Test.*)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*platform\\.(Transactions|PlatformConfiguration|DatabaseCheck|web\\..*)")
            })
    static class KitWiring {

        @Bean
        ForestallSettings settings() {
            return new ForestallSettings("unused", "unused", false);
        }

        @Bean
        @SuppressWarnings("deprecation")
        Accounts accounts(JdbcClient jdbc, UnitScopes scopes, InstantSource clock) {
            return AccountsForTests.accounts(jdbc, NoOpPasswordEncoder.getInstance(), scopes, clock);
        }

        @Bean
        StaffLoads loads() {
            return actor -> OPEN_CASES;
        }
    }

    private static <T> T bean(Class<T> type) {
        return SERVER.getBean(type);
    }

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static Instant now() {
        return DATABASE.clock().instant();
    }

    @BeforeEach
    void somebody_is_hired() {
        username = "somebody" + count++;
        id = DATABASE.inAll(() -> {
            Account account = bean(Accounts.class).create(username, "secret", Role.DISSUADER, 118, "某人");
            return bean(StaffList.class).add(account, false, "zh");
        });
        OPEN_CASES.clear();
    }

    private StaffMember member() {
        return bean(StaffList.class).find(id).orElseThrow();
    }

    private Actor self() {
        return sessions.find(sessions.signIn(username, "secret")).orElseThrow().actor();
    }

    private PersonPresent onBoard() {
        return bean(PeopleBoard.class).inUnits(List.of(118)).stream()
                .filter(person -> person.member().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_a_certificate_that_counts_that_day_lets_somebody_be_dispatched() {
        Certificates certificates = bean(Certificates.class);
        KeepCertificates keep = bean(KeepCertificates.class);
        LocalDate today = certificates.dayOf(now());
        assertThat(certificates.mayBeDispatched(id, now())).isFalse();
        keep.enter(administrator, id, new KeepCertificates.Paper(Certificate.Kind.DRIVER, today, today.plusDays(9)));
        assertThat(certificates.mayBeDispatched(id, now())).isFalse();
        keep.enter(administrator, id, new KeepCertificates.Paper(Certificate.Kind.DISSUADER, today, today.plusDays(9)));
        assertThat(certificates.mayBeDispatched(id, now())).isTrue();
        assertThat(certificates.mayBeDispatched(id, now().plus(Duration.ofDays(10))))
                .as("the day after it has expired")
                .isFalse();
        assertThat(certificates.mayBeDispatched(id, now().minus(Duration.ofDays(1))))
                .as("before it was issued")
                .isFalse();
        long certificate = certificates.of(id).stream()
                .filter(one -> one.kind() == Certificate.Kind.DISSUADER)
                .findFirst()
                .orElseThrow()
                .id();
        keep.withdraw(administrator, id, certificate);
        assertThat(certificates.mayBeDispatched(id, now())).isFalse();
        assertRefused(() -> keep.withdraw(administrator, id, certificate), PersonnelRefusal.CERTIFICATE_UNKNOWN);
        assertRefused(
                () -> keep.enter(
                        administrator,
                        id,
                        new KeepCertificates.Paper(Certificate.Kind.DRIVER, today, today.minusDays(1))),
                PersonnelRefusal.CERTIFICATE_INVALID);
    }

    @Test
    void somebody_on_duty_says_what_they_do_and_off_duty_they_are_off() {
        SetPresence set = bean(SetPresence.class);
        Actor self = self();
        set.set(self, Presence.ON_VISIT);
        assertThat(onBoard().presence()).isEqualTo(Presence.ON_VISIT);
        assertThat(onBoard().since()).isEqualTo(now());
        assertRefused(() -> set.set(self, Presence.OFF), PersonnelRefusal.OFF_BY_SIGNING);
        DATABASE.inAll(() -> {
            bean(PeopleBoard.class).setDuty(member(), false, now());
            return 0;
        });
        assertThat(onBoard().presence()).isEqualTo(Presence.OFF);
        assertRefused(() -> set.set(self, Presence.BUSY), PersonnelRefusal.OFF_DUTY);
    }

    @Test
    void requests_say_when_somebody_was_last_seen_exact_to_a_minute() {
        LastSeen seen = bean(LastSeen.class);
        Actor self = self();
        Instant first = now();
        seen.note(self.id(), first);
        seen.note(self.id(), first.plusSeconds(30));
        assertThat(onBoard().seenAt()).isEqualTo(first);
        seen.note(self.id(), first.plusSeconds(90));
        assertThat(onBoard().seenAt()).isEqualTo(first.plusSeconds(90));
    }

    @Test
    void an_edit_changes_what_it_names_and_a_new_role_signs_in_anew() {
        EditStaff edit = bean(EditStaff.class);
        String token = sessions.signIn(username, "secret");
        edit.edit(administrator, id, new EditStaff.Edit(null, null, null, true, "SUPERVISOR_3", List.of("zh", "en")));
        assertThat(sessions.find(token)).isPresent();
        StaffProfile after =
                edit.edit(administrator, id, new EditStaff.Edit(null, null, Role.STATION_LEAD, null, null, null));
        assertThat(after.rank()).isEqualTo("SUPERVISOR_3");
        assertThat(after.languages()).containsExactly("zh", "en");
        assertThat(member()).returns(Role.STATION_LEAD, StaffMember::role).returns(true, StaffMember::sworn);
        assertThat(sessions.find(token)).isEmpty();
        assertRefused(
                () -> edit.edit(administrator, id, new EditStaff.Edit(null, null, null, null, "EMPEROR", null)),
                PersonnelRefusal.CHANGE_INVALID);
        OPEN_CASES.put(id, 1);
        assertRefused(
                () -> edit.edit(administrator, id, new EditStaff.Edit(null, 119, null, null, null, null)),
                PersonnelRefusal.HOLDS_CASES);
    }

    @Test
    void a_leaver_is_off_duty_signed_out_and_off_the_list() {
        DeactivateStaff deactivate = bean(DeactivateStaff.class);
        String token = sessions.signIn(username, "secret");
        Actor self = sessions.find(token).orElseThrow().actor();
        OPEN_CASES.put(id, 2);
        assertRefused(() -> deactivate.deactivate(administrator, id), PersonnelRefusal.HOLDS_CASES);
        OPEN_CASES.clear();
        assertThatThrownBy(() -> deactivate.deactivate(self, id)).isInstanceOf(Refused.class);
        deactivate.deactivate(administrator, id);
        assertThat(sessions.find(token)).isEmpty();
        assertThatThrownBy(() -> sessions.signIn(username, "secret")).isInstanceOf(Refused.class);
        assertThat(member().onDuty()).isFalse();
        assertThat(bean(StaffList.class).inUnits(List.of(118)))
                .extracting(StaffMember::id)
                .doesNotContain(id);
        assertRefused(() -> deactivate.deactivate(administrator, id), PersonnelRefusal.LEFT);
    }
}
