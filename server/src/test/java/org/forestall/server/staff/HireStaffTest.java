package org.forestall.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Accounts;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CasesKit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

class HireStaffTest {

    private static final CasesKit kit = new CasesKit();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Actor administrator = kit.somebody(Role.ADMINISTRATOR, 10);
    private final String username = "new." + COUNT.incrementAndGet();

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private HireStaff.Hired hire(String name, @Nullable Role role, int unit) {
        return kit.bean(HireStaff.class)
                .hire(administrator, new HireStaff.Candidate(name, " Somebody ", role, unit, true, List.of("zh")));
    }

    @Test
    void the_languages_are_kept_as_codes_and_are_mandarin_when_left_out() {
        assertThat(languagesOf(hireSpeaking(username, List.of("yue", "zh", "yue"))))
                .isEqualTo("yue,zh");
        assertThat(languagesOf(hireSpeaking(username + "b", null))).isEqualTo("zh");
        assertRefused(() -> hireSpeaking(username + "c", List.of("Cantonese")), StaffRefusal.INVALID);
    }

    private long hireSpeaking(String name, @Nullable List<String> languages) {
        HireStaff.Candidate candidate = new HireStaff.Candidate(name, "x", Role.DISSUADER, 118, true, languages);
        return kit.bean(HireStaff.class).hire(administrator, candidate).id();
    }

    private String languagesOf(long staffId) {
        return kit.inAll(() -> kit.database
                .jdbc()
                .sql("select languages from staff where id = ?")
                .param(staffId)
                .query(String.class)
                .single());
    }

    @Test
    void who_is_hired_is_on_the_list_and_can_sign_in() {
        HireStaff.Hired hired = hire(username, Role.DISSUADER, 118);
        StaffMember member =
                kit.inAll(() -> kit.bean(StaffList.class).find(hired.id())).orElseThrow();
        assertThat(member.unitId()).isEqualTo(118);
        assertThat(member.name()).isEqualTo("Somebody");
        assertThat(member.role()).isEqualTo(Role.DISSUADER);
        assertThat(hired.password()).matches("[0-9a-f]{18}");
        assertThat(kit.bean(Accounts.class).exists(username)).isTrue();
        assertThat(kit.inAll(() -> kit.database
                        .jdbc()
                        .sql("select subject_id from audit_record where action = 'staff.hire' and actor_id = ?")
                        .param(administrator.id())
                        .query(Long.class)
                        .list()))
                .containsExactly(hired.id());
    }

    @Test
    void a_name_is_given_once_and_a_refused_one_leaves_nobody_on_the_list() {
        hire(username, Role.DISSUADER, 118);
        long before = staff();
        assertRefused(() -> hire(username, Role.COMMANDER, 10), StaffRefusal.USERNAME_TAKEN);
        assertThat(staff()).isEqualTo(before);
    }

    @Test
    void of_many_who_are_hired_under_one_name_at_once_one_is_and_the_others_are_told() throws Exception {
        List<Callable<HireStaff.Hired>> all = Collections.nCopies(5, () -> hire(username, Role.DISSUADER, 118));
        List<Throwable> faults = new ArrayList<>();
        int hired = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (Future<HireStaff.Hired> one : threads.invokeAll(all)) {
                try {
                    one.get();
                    hired++;
                } catch (ExecutionException e) {
                    faults.add(e.getCause());
                }
            }
        }
        assertThat(hired).isOne();
        assertThat(faults)
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal()).isEqualTo(StaffRefusal.USERNAME_TAKEN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "Capital",
                "with space",
                "-first",
                "汉字",
                "a@b",
                "averyveryverylongnamethatnobodywouldwanttotype"
            })
    void a_name_that_cannot_be_typed_at_the_sign_in_is_refused(String wrong) {
        assertRefused(() -> hire(wrong, Role.DISSUADER, 118), StaffRefusal.INVALID);
    }

    @Test
    void a_candidate_has_a_name_a_role_and_a_place_to_work() {
        HireStaff hires = kit.bean(HireStaff.class);
        assertRefused(() -> hire(username, null, 118), StaffRefusal.INVALID);
        assertRefused(
                () -> hires.hire(
                        administrator, new HireStaff.Candidate(username, " ", Role.SQUAD, 11, false, List.of("zh"))),
                StaffRefusal.INVALID);
        assertRefused(
                () -> hires.hire(
                        administrator, new HireStaff.Candidate(null, "x", Role.SQUAD, 11, false, List.of("zh"))),
                StaffRefusal.INVALID);
        assertRefused(() -> hire(username, Role.DISSUADER, 999_999), StaffRefusal.UNIT_UNKNOWN);
        for (UnitKind kind : List.of(UnitKind.COMMUNITY, UnitKind.EXTERNAL)) {
            int unit = kit.bean(Units.class).list(kind).getFirst().id();
            assertRefused(() -> hire(username, Role.DISSUADER, unit), StaffRefusal.UNIT_UNKNOWN);
        }
        assertThat(kit.bean(Accounts.class).exists(username)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISSUADER", "STATION_LEAD", "SQUAD", "COMMANDER"})
    void only_the_administrator_hires(Role role) {
        Actor actor = kit.somebody(role, 11);
        assertRefused(
                () -> kit.bean(HireStaff.class)
                        .hire(
                                actor,
                                new HireStaff.Candidate(username, "x", Role.ADMINISTRATOR, 10, false, List.of("zh"))),
                AccessRefusal.NOT_ALLOWED);
    }

    @Test
    void a_server_that_nobody_can_sign_in_to_gets_an_administrator_once(@TempDir Path data) throws IOException {
        CasesKit empty = new CasesKit();
        FirstStart start = new FirstStart(
                empty.bean(Accounts.class),
                empty.bean(StaffList.class),
                empty.bean(Units.class),
                empty.bean(Transactions.class),
                new ForestallSettings(data.toString(), "unused", false));
        start.run(new DefaultApplicationArguments());
        Path file = data.resolve("first-password");
        String password = Files.readString(file).strip();
        assertThat(password).matches("[0-9a-f]{24}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        start.run(new DefaultApplicationArguments());
        assertThat(Files.readString(file).strip())
                .as("the second start changes nothing")
                .isEqualTo(password);
        assertThat(empty.bean(JdbcClient.class)
                        .sql("select username || ' ' || role || ' ' || unit_id || ' ' || password_hash from account")
                        .query(String.class)
                        .list())
                .as("this test's encoder keeps the word as it is")
                .containsExactly("admin ADMINISTRATOR 10 " + password);
    }

    @Test
    void a_server_with_people_gets_nobody(@TempDir Path data) {
        new FirstStart(
                        kit.bean(Accounts.class),
                        kit.bean(StaffList.class),
                        kit.bean(Units.class),
                        kit.bean(Transactions.class),
                        new ForestallSettings(data.toString(), "unused", false))
                .run(new DefaultApplicationArguments());
        assertThat(data).isEmptyDirectory();
        assertThat(kit.bean(Accounts.class).exists("admin")).isFalse();
    }

    private static long staff() {
        return kit.inAll(() -> kit.database
                .jdbc()
                .sql("select count(*) from staff")
                .query(Long.class)
                .single());
    }
}
