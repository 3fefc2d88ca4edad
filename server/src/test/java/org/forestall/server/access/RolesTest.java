package org.forestall.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesTest {

    /** What is said of the roles: dissuader, station lead, squad, commander, administrator. */
    private static final String TABLE = """
            LEAD_VIEW           yes yes yes yes  -
            LEAD_ENTER          yes yes yes yes  -
            LEAD_IMPORT          -  yes yes yes yes
            LEAD_MEND            -  yes yes yes  -
            SOURCE_VIEW          -   -  yes yes yes
            SOURCE_MANAGE        -   -   -  yes yes
            CASE_VIEW           yes yes yes yes  -
            CASE_WORK           yes yes yes yes  -
            CASE_ASSIGN          -  yes yes yes  -
            CASE_PULL_UP        yes yes yes yes  -
            CASE_GRADE          yes yes yes yes  -
            CASE_CLOSE          yes yes yes yes  -
            CASE_REOPEN          -  yes yes yes  -
            PERSON_VIEW         yes yes yes yes  -
            PERSON_REVEAL       yes yes yes yes  -
            PERSON_MERGE         -  yes yes yes  -
            TRANSFER_OFFER      yes yes yes yes  -
            TRANSFER_ANSWER      -  yes yes yes  -
            TRANSFER_ARBITRATE   -   -   -  yes  -
            ADDRESS_DECIDE       -   -  yes yes  -
            STAFF_VIEW          yes yes yes yes yes
            STAFF_MANAGE         -   -   -   -  yes
            ROSTER_MANAGE        -  yes yes yes  -
            DUTY                yes yes yes yes  -
            BULLETIN_SIGN        -  yes yes yes  -
            UNIT_VIEW           yes yes yes yes yes
            GUIDE_VIEW          yes yes yes yes  -
            GUIDE_EDIT           -   -  yes yes  -
            BANK_VIEW           yes yes yes yes yes
            BANK_ANSWER         yes yes yes yes  -
            BANK_MANAGE          -   -   -  yes yes
            ORDER_ASK           yes yes yes yes  -
            ORDER_DECIDE         -  yes yes yes  -
            BANK_SPEAK           -   -   -   -   -
            AUDIT_VIEW           -   -   -  yes yes
            TWIN_RUN             -   -  yes yes  -
            DEMO_CONTROL         -   -   -  yes yes
            """;

    @Test
    void each_role_may_what_the_table_says_and_nothing_else() {
        List<String> lines = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            List<String> cells = new ArrayList<>();
            for (Role role : Role.values()) {
                cells.add(role.permissions().contains(permission) ? "yes" : "-");
            }
            lines.add(permission + " " + String.join(" ", cells));
        }
        assertThat(lines)
                .containsExactlyElementsOf(TABLE.lines()
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .toList());
    }

    @Test
    void the_administrator_sees_no_case_and_no_person() {
        assertThat(Arrays.stream(Permission.values())
                        .filter(permission ->
                                permission.name().matches("(CASE|PERSON|TRANSFER)_.*|LEAD_VIEW|LEAD_MEND")))
                .doesNotContainAnyElementsOf(Role.ADMINISTRATOR.permissions());
    }

    @Test
    void dissuaders_and_station_leads_see_their_own_unit_the_others_the_district() {
        assertThat(Arrays.stream(Role.values()).filter(Role::wholeDistrict))
                .containsExactly(Role.SQUAD, Role.COMMANDER, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void what_is_not_granted_is_refused_by_name(Permission permission) {
        Actor nobody = new Actor(Actor.Kind.PERSON, 1, "x", 101, Set.of(), RowScope.of(List.of(101)));
        assertThatThrownBy(() -> nobody.require(permission)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_ALLOWED);
            assertThat(refused.values()).containsEntry("permission", permission.name());
        });
        new Actor(Actor.Kind.PERSON, 1, "x", 101, Set.of(permission), RowScope.of(List.of(101))).require(permission);
    }

    @Test
    void a_scope_sees_its_units_and_no_number_that_only_looks_like_one() {
        RowScope scope = RowScope.of(List.of(11, 101));
        assertThat(scope.sees(11)).isTrue();
        assertThat(scope.sees(101)).isTrue();
        assertThat(scope.sees(1)).isFalse();
        assertThat(scope.sees(10)).isFalse();
        assertThat(scope.sees(110)).isFalse();
        assertThat(RowScope.of(List.of()).sees(0)).isFalse();
        assertThat(RowScope.all().sees(7)).isTrue();
    }
}
