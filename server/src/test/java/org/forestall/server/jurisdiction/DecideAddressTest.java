package org.forestall.server.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CasesKit;
import org.forestall.server.cases.Place;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Outside;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class DecideAddressTest {

    private static final CasesKit kit = new CasesKit();
    private static final AtomicInteger HOUSE = new AtomicInteger();

    private final Actor squad = kit.somebody(Role.SQUAD, 11);
    private final AddressBook book = kit.bean(AddressBook.class);
    private final CaseId id = kit.aCaseOfNoStation();
    /** A house of its own for each test: decisions are remembered. */
    private final String address = "兴华里" + HOUSE.incrementAndGet() + "号院";

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private AddressResolution resolved(String written) {
        return kit.inAll(() -> book.resolve(written));
    }

    private List<UnresolvedAddresses.Entry> waiting(CaseId of) {
        return kit.inAll(() -> kit.bean(UnresolvedAddresses.class).open(1_000)).stream()
                .filter(entry -> entry.caseId() == of.value())
                .toList();
    }

    private long putIn(CaseId of, String written) {
        kit.inAll(() -> {
            kit.bean(UnresolvedAddresses.class)
                    .add(
                            List.of(new UnresolvedAddresses.Waiting(
                                    of.value(),
                                    written,
                                    new Unresolved(
                                            List.of(
                                                    new AddressResolution.Candidate(119, How.ROAD),
                                                    new AddressResolution.Candidate(118, How.ROAD)),
                                            Why.ROAD_SHARED))),
                            kit.now());
            return 0;
        });
        return waiting(of).stream()
                .filter(entry -> entry.address().equals(written))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void decide(long entry, int unit, boolean remember) {
        kit.bean(DecideAddress.class).decide(squad, entry, unit, remember);
    }

    @Test
    void an_address_waits_once_for_each_case_with_its_candidates_the_likeliest_first() {
        long first = putIn(id, address);
        kit.database.clock().pass(Duration.ofMinutes(1));
        assertThat(putIn(id, address)).as("the same one of the same case").isEqualTo(first);
        CaseId other = kit.aCaseOfNoStation();
        assertThat(putIn(other, address)).isNotEqualTo(first);
        assertThat(waiting(id)).singleElement().satisfies(entry -> {
            assertThat(entry.candidates()).containsExactly(119, 118);
            assertThat(entry.why()).isEqualTo("ROAD_SHARED");
            assertThat(entry.address()).isEqualTo(address);
            assertThat(entry.since()).isEqualTo(kit.now().minus(Duration.ofMinutes(1)));
        });
    }

    @Test
    void the_longest_waiting_comes_first() {
        putIn(id, address);
        kit.database.clock().pass(Duration.ofMinutes(1));
        putIn(kit.aCaseOfNoStation(), address);
        assertThat(kit.inAll(() -> kit.bean(UnresolvedAddresses.class).open(1_000)))
                .extracting(UnresolvedAddresses.Entry::since)
                .isSorted();
    }

    @Test
    void a_waiting_address_stands_nowhere_in_the_clear() {
        putIn(id, address);
        assertThat(kit.inAll(() -> kit.database
                        .jdbc()
                        .sql("select convert_from(convert_to(unresolved_address::text, 'UTF8'), 'UTF8')"
                                + " from unresolved_address where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single()))
                .doesNotContain("兴华里")
                .doesNotContain(
                        java.util.HexFormat.of().formatHex(address.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void the_decided_case_goes_to_that_stations_queue() {
        decide(putIn(id, address), 118, true);
        assertThat(kit.file(id).place()).isEqualTo(new Place(118, 118, null));
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void the_next_one_with_the_same_address_goes_there_unasked_whichever_flat() {
        assertThat(resolved(address)).isInstanceOf(Unresolved.class);
        decide(putIn(id, address + "3号楼201"), 118, true);
        assertThat(resolved("西城区" + address + "5号楼1单元")).isInstanceOfSatisfying(Resolved.class, found -> {
            assertThat(found.stationId()).isEqualTo(118);
            assertThat(found.how()).isEqualTo(How.REMEMBERED);
        });
    }

    @Test
    void a_decision_not_to_be_remembered_is_for_this_case_only() {
        decide(putIn(id, address), 118, false);
        assertThat(kit.file(id).place().unitId()).isEqualTo(118);
        assertThat(resolved(address)).isInstanceOf(Unresolved.class);
    }

    @Test
    void a_decided_community_is_remembered_as_the_community() {
        decide(putIn(id, address), 1243, true);
        assertThat(kit.file(id).place()).isEqualTo(new Place(123, 123, 1243));
        assertThat(resolved(address)).isEqualTo(new Resolved(123, 1243, "广安门外街道", 1, How.REMEMBERED));
    }

    @Test
    void a_unit_outside_is_remembered_and_the_case_offered_to_it() {
        int outside = kit.bean(Units.class).list(UnitKind.EXTERNAL).getFirst().id();
        decide(putIn(id, address), outside, true);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.TRANSFERRING);
        assertThat(resolved(address)).isEqualTo(new Outside(outside, "", "", "", 1, How.REMEMBERED));
    }

    @Test
    void a_later_decision_replaces_the_earlier() {
        decide(putIn(id, address), 1243, true);
        CaseId next = kit.aCaseOfNoStation();
        decide(putIn(next, address), 118, true);
        assertThat(resolved(address))
                .isInstanceOfSatisfying(
                        Resolved.class,
                        found -> assertThat(found)
                                .extracting(Resolved::stationId, Resolved::communityId)
                                .containsExactly(118, null));
    }

    @Test
    void an_address_that_says_too_little_is_decided_each_time() {
        decide(putIn(id, "北京市西城区"), 118, true);
        assertThat(resolved("北京市西城区")).isInstanceOf(Unresolved.class);
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        long entry = putIn(id, address);
        decide(entry, 118, true);
        assertRefused(() -> decide(entry, 119, true), JurisdictionRefusal.ADDRESS_DECIDED);
        assertThat(kit.file(id).place().unitId()).isEqualTo(118);
        assertRefused(() -> decide(-1, 118, true), JurisdictionRefusal.ADDRESS_NOT_FOUND);
    }

    @Test
    void a_case_goes_only_to_who_holds_ground() {
        long entry = putIn(id, address);
        for (int unit : new int[] {10, 11, 999_999}) {
            assertRefused(() -> decide(entry, unit, true), JurisdictionRefusal.UNIT_UNKNOWN);
        }
        assertThat(waiting(id)).hasSize(1);
    }

    @Test
    void only_who_looks_at_the_district_decides() {
        long entry = putIn(id, address);
        for (Role role : new Role[] {Role.DISSUADER, Role.STATION_LEAD, Role.ADMINISTRATOR}) {
            Actor actor = kit.somebody(role, 118);
            assertRefused(
                    () -> kit.bean(DecideAddress.class).decide(actor, entry, 118, true), AccessRefusal.NOT_ALLOWED);
        }
        assertThat(waiting(id)).hasSize(1);
    }

    @Test
    void every_address_of_a_batch_has_its_answer_in_its_place() {
        decide(putIn(id, address), 118, true);
        List<String> written = new ArrayList<>();
        written.add(null);
        written.add(address);
        written.add("");
        written.add("大栅栏石头胡同33号");
        written.add(address + "2号楼");
        List<AddressResolution> found = kit.inAll(() -> book.resolveAll(written));
        assertThat(found).hasSize(5);
        assertThat(found.get(0)).isEqualTo(new Unresolved(List.of(), Why.EMPTY));
        assertThat(found.get(2)).isEqualTo(found.get(0));
        assertThat(found.get(1)).isEqualTo(found.get(4));
        assertThat(((Resolved) found.get(1)).how()).isEqualTo(How.REMEMBERED);
        assertThat(((Resolved) found.get(3)).stationId()).isEqualTo(114);
    }

    @Test
    void a_decision_is_on_record() {
        decide(putIn(id, address), 118, true);
        assertThat(kit.inAll(() -> kit.database
                        .jdbc()
                        .sql("select actor_id from audit_record where action = 'address.decide' and subject_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .list()))
                .containsExactly(squad.id());
    }
}
