package org.forestall.server.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.CasesKit;
import org.forestall.server.cases.Place;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.AddressDecided;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.persons.MergePersons;
import org.forestall.server.persons.UnmergePersons;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final int HERE = 118;
    private static final int THERE = 101;
    private static final int ELSEWHERE = 102;
    private static final Duration TO_ANSWER = Duration.ofMinutes(30);
    private static final CasesKit kit = new CasesKit();

    private final Actor dissuader = kit.aDissuader();
    private final Actor lead = kit.somebody(Role.STATION_LEAD, HERE);
    private final Actor receiver = kit.somebody(Role.STATION_LEAD, THERE);
    private final Actor squad = kit.somebody(Role.SQUAD, 11);
    private final Actor commander = kit.somebody(Role.COMMANDER, 10);
    private final int outside =
            kit.bean(Units.class).list(UnitKind.EXTERNAL).getFirst().id();
    private final AnswerTransfer answers = kit.bean(AnswerTransfer.class);
    private final CaseId id = kit.anOpenCase();

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private Transfer offer(int to) {
        return kit.bean(OfferTransfer.class).offer(dissuader, id, to, "lives there");
    }

    private long arbitrated() {
        long transfer = offer(THERE).id();
        answers.reject(receiver, transfer, "does not live here");
        return transfer;
    }

    private TransferState stateOf(long transfer) {
        return kit.inAll(() -> kit.bean(TransferStore.class).find(transfer).orElseThrow())
                .state();
    }

    private CaseFile seenBy(Actor actor) {
        return kit.database
                .transactions()
                .in(
                        actor.scope(),
                        () -> kit.bean(org.forestall.server.cases.Cases.class)
                                .find(id)
                                .orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND)));
    }

    private long audited(String action, long transfer) {
        return kit.inAll(() -> kit.database
                .jdbc()
                .sql(
                        "select count(*) from audit_record where action = ? and subject_kind = 'transfer' and subject_id = ?")
                .params(action, transfer)
                .query(Long.class)
                .single());
    }

    @Test
    void an_offered_case_stays_where_it_is_until_the_answer() {
        Transfer transfer = offer(THERE);
        assertThat(transfer.state()).isEqualTo(TransferState.OFFERED);
        assertThat(transfer.dueAt()).isEqualTo(kit.now().plus(TO_ANSWER));
        assertThat(kit.file(id).stage()).isEqualTo(Stage.TRANSFERRING);
        assertThat(kit.file(id).place()).isEqualTo(new Place(HERE, HERE, null));
        assertThat(audited("transfer.offer", transfer.id())).isOne();
    }

    @Test
    void an_offer_wants_a_reason_another_unit_and_a_unit_that_works_cases() {
        OfferTransfer offers = kit.bean(OfferTransfer.class);
        assertRefused(() -> offers.offer(dissuader, id, THERE, " "), TransferRefusal.REASON_MISSING);
        assertRefused(() -> offers.offer(dissuader, id, HERE, "x"), TransferRefusal.SAME_UNIT);
        assertRefused(() -> offers.offer(dissuader, id, 999_999, "x"), TransferRefusal.WRONG_UNIT);
        assertRefused(() -> offers.offer(dissuader, id, aCommunity(), "x"), TransferRefusal.WRONG_UNIT);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void a_case_is_offered_to_one_unit_at_a_time() {
        offer(THERE);
        assertRefused(() -> offer(ELSEWHERE), CaseRefusal.TRANSFERRING);
    }

    @Test
    void nobody_offers_a_case_of_another_station_and_no_administrator_offers_any() {
        OfferTransfer offers = kit.bean(OfferTransfer.class);
        assertRefused(() -> offers.offer(receiver, id, ELSEWHERE, "x"), CaseRefusal.NOT_FOUND);
        Actor administrator = kit.somebody(Role.ADMINISTRATOR, 10);
        assertRefused(() -> offers.offer(administrator, id, THERE, "x"), AccessRefusal.NOT_ALLOWED);
    }

    @Test
    void an_accepted_case_lies_in_the_other_units_queue_with_its_person_and_is_gone_from_here() {
        long transfer = offer(THERE).id();
        kit.database.clock().pass(Duration.ofMinutes(7));
        Transfer accepted = answers.accept(receiver, transfer);
        assertThat(accepted.state()).isEqualTo(TransferState.ACCEPTED);
        CaseFile file = seenBy(receiver);
        assertThat(file.stage()).isEqualTo(Stage.OPEN);
        assertThat(file.place()).isEqualTo(new Place(THERE, THERE, null));
        assertThat(file.standing().level()).isOne();
        assertThat(file.moments().queuedSince())
                .as("its queue's clock starts now")
                .isEqualTo(kit.now());
        assertRefused(() -> seenBy(lead), CaseRefusal.NOT_FOUND);
        assertThat(unitsOf("person", "id = " + file.person().value())).containsExactly(THERE);
        assertThat(unitsOf("case_event", "case_id = " + id.value())).containsOnly(THERE);
    }

    @Test
    void only_who_leads_the_receiving_unit_or_the_district_answers() {
        long transfer = offer(THERE).id();
        Actor dissuaderThere = kit.somebody(Role.DISSUADER, THERE);
        Actor third = kit.somebody(Role.STATION_LEAD, ELSEWHERE);
        assertRefused(() -> answers.accept(dissuaderThere, transfer), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> answers.accept(third, transfer), TransferRefusal.NOT_YOURS);
        assertRefused(() -> answers.accept(lead, transfer), TransferRefusal.NOT_YOURS);
        assertRefused(() -> answers.reject(lead, transfer, "x"), TransferRefusal.NOT_YOURS);
        assertRefused(() -> answers.accept(receiver, -1), TransferRefusal.NOT_FOUND);
        assertThat(stateOf(transfer)).isEqualTo(TransferState.OFFERED);
        assertThat(answers.accept(squad, transfer).state()).isEqualTo(TransferState.ACCEPTED);
    }

    @Test
    void a_transfer_is_answered_once() {
        long transfer = offer(THERE).id();
        answers.accept(receiver, transfer);
        assertRefused(() -> answers.accept(receiver, transfer), TransferRefusal.NOT_OPEN);
        assertRefused(() -> answers.reject(receiver, transfer, "x"), TransferRefusal.NOT_OPEN);
        assertRefused(() -> answers.withdraw(dissuader, transfer), TransferRefusal.NOT_OPEN);
        assertRefused(() -> answers.decide(commander, transfer, THERE, "x"), TransferRefusal.NOT_OPEN);
    }

    @Test
    void a_rejection_wants_a_reason_and_goes_to_the_arbiter_with_a_new_clock() {
        long transfer = offer(THERE).id();
        assertRefused(() -> answers.reject(receiver, transfer, ""), TransferRefusal.REASON_MISSING);
        kit.database.clock().pass(Duration.ofMinutes(3));
        Transfer rejected = answers.reject(receiver, transfer, "moved away");
        assertThat(rejected.state()).isEqualTo(TransferState.ARBITRATION);
        assertThat(rejected.dueAt()).isEqualTo(kit.now().plus(TO_ANSWER));
        assertThat(rejected.answer()).isEqualTo(new Transfer.Answer(receiver.name(), kit.now(), "moved away"));
        assertThat(kit.file(id).stage()).isEqualTo(Stage.TRANSFERRING);
        assertRefused(() -> answers.accept(receiver, transfer), TransferRefusal.NOT_OPEN);
    }

    @Test
    void the_arbiter_alone_decides_and_only_what_is_before_the_arbiter() {
        long offered = offer(THERE).id();
        assertRefused(() -> answers.decide(commander, offered, THERE, "x"), TransferRefusal.NOT_ARBITRATED);
        answers.reject(receiver, offered, "x");
        assertRefused(() -> answers.decide(squad, offered, THERE, "x"), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> answers.decide(lead, offered, THERE, "x"), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> answers.decide(commander, offered, THERE, null), TransferRefusal.REASON_MISSING);
        Transfer decided = answers.decide(commander, offered, THERE, "the address says so");
        assertThat(decided.state()).isEqualTo(TransferState.DECIDED);
        assertThat(decided.decidedUnitId()).isEqualTo(THERE);
        assertThat(kit.file(id).place().unitId()).isEqualTo(THERE);
    }

    @Test
    void the_arbiter_may_leave_the_case_where_it_is_or_name_a_third_station() {
        answers.decide(commander, arbitrated(), HERE, "stays");
        assertThat(kit.file(id).place()).isEqualTo(new Place(HERE, HERE, null));
        assertThat(kit.file(id).stage()).isEqualTo(Stage.OPEN);
        answers.decide(commander, arbitrated(), ELSEWHERE, "neither");
        assertThat(kit.file(id).place()).isEqualTo(new Place(ELSEWHERE, ELSEWHERE, null));
    }

    @Test
    void the_arbiter_cannot_name_a_unit_that_works_no_cases() {
        long transfer = arbitrated();
        assertRefused(() -> answers.decide(commander, transfer, aCommunity(), "x"), TransferRefusal.WRONG_UNIT);
        assertRefused(() -> answers.decide(commander, transfer, 999_999, "x"), TransferRefusal.WRONG_UNIT);
        assertThat(stateOf(transfer)).isEqualTo(TransferState.ARBITRATION);
    }

    @Test
    void the_offering_unit_takes_its_offer_back_and_nobody_else_does() {
        long transfer = offer(THERE).id();
        assertRefused(() -> answers.withdraw(receiver, transfer), TransferRefusal.NOT_YOURS);
        assertThat(answers.withdraw(dissuader, transfer).state()).isEqualTo(TransferState.WITHDRAWN);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.OPEN);
        assertThat(kit.file(id).place().unitId()).isEqualTo(HERE);
    }

    @Test
    void an_offer_that_nobody_answers_goes_to_the_arbiter_when_its_time_is_over_and_not_before() {
        long transfer = offer(THERE).id();
        kit.database.clock().pass(TO_ANSWER);
        kit.bean(TransferClock.class).sweep();
        assertThat(stateOf(transfer)).as("the last moment still counts").isEqualTo(TransferState.OFFERED);
        kit.database.clock().pass(Duration.ofSeconds(1));
        kit.bean(TransferClock.class).sweep();
        kit.bean(TransferClock.class).sweep();
        assertThat(stateOf(transfer)).isEqualTo(TransferState.ARBITRATION);
        assertThat(audited("transfer.lapse", transfer)).as("said once").isOne();
        assertRefused(() -> answers.accept(receiver, transfer), TransferRefusal.NOT_OPEN);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.TRANSFERRING);
    }

    @Test
    void an_answered_offer_does_not_lapse() {
        long transfer = offer(THERE).id();
        answers.accept(receiver, transfer);
        kit.database.clock().pass(TO_ANSWER.multipliedBy(3));
        kit.bean(TransferClock.class).sweep();
        assertThat(stateOf(transfer)).isEqualTo(TransferState.ACCEPTED);
    }

    @Test
    void accepted_outside_the_district_the_case_ends_here_as_transferred() {
        long transfer = offer(outside).id();
        assertRefused(() -> answers.accept(lead, transfer), TransferRefusal.NOT_YOURS);
        answers.accept(squad, transfer);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.CLOSED);
        assertThat(String.valueOf(kit.file(id).ending().outcome())).isEqualTo("TRANSFERRED");
        assertThat(kit.file(id).place().unitId()).as("its rows stay ours").isEqualTo(HERE);
    }

    @Test
    void rejected_outside_the_district_the_case_comes_back_without_an_arbiter() {
        long transfer = offer(outside).id();
        assertThat(answers.reject(squad, transfer, "not theirs").state()).isEqualTo(TransferState.REJECTED);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.OPEN);
        assertRefused(() -> answers.decide(commander, transfer, HERE, "x"), TransferRefusal.NOT_OPEN);
    }

    @Test
    void an_address_outside_is_offered_by_the_system_and_one_decided_outside_by_who_decided() {
        kit.inAll(() -> {
            kit.bean(Transfers.class).offerOutside(id, outside);
            return 0;
        });
        assertThat(kit.file(id).stage()).isEqualTo(Stage.TRANSFERRING);
        CaseId other = kit.anOpenCase();
        kit.database.transactions().in(RowScope.all(), () -> {
            kit.context().publishEvent(new AddressDecided(other.value(), outside, null, squad));
            return 0;
        });
        assertThat(kit.file(other).stage()).isEqualTo(Stage.TRANSFERRING);
        assertThat(kit.inAll(() -> kit.bean(TransferStore.class).list(null, outside, TransferState.OFFERED)))
                .extracting(Transfer::offeredByName)
                .contains("address", squad.name());
    }

    @Test
    void a_case_that_is_folded_while_it_is_offered_takes_its_offer_back_and_says_so() {
        CaseFile older = seen(kit.anOpenCase());
        CaseId younger = kit.anOpenCase();
        long transfer = kit.bean(OfferTransfer.class)
                .offer(dissuader, younger, THERE, "lives there")
                .id();
        long merge = merge(older, seen(younger));
        assertThat(seen(younger).isFolded()).isTrue();
        assertThat(stateOf(transfer)).isEqualTo(TransferState.WITHDRAWN);
        assertThat(kit.inAll(() -> kit.bean(CaseWork.class).history(younger)).stream()
                        .map(past -> past.event().kind()))
                .containsSubsequence("TRANSFER_OFFERED", "TRANSFER_ENDED", "FOLDED");
        assertRefused(() -> answers.accept(receiver, transfer), TransferRefusal.NOT_OPEN);
        kit.database.clock().pass(TO_ANSWER.plusMinutes(1));
        kit.bean(TransferClock.class).sweep();
        assertThat(stateOf(transfer)).as("nothing is left for the arbiter").isEqualTo(TransferState.WITHDRAWN);
        kit.bean(UnmergePersons.class).undo(squad, merge, "not the same after all");
        assertThat(seen(younger).stage())
                .as("it comes back as a case to work on")
                .isEqualTo(Stage.OPEN);
        kit.bean(OfferTransfer.class).offer(dissuader, younger, THERE, "lives there");
    }

    @Test
    void a_case_that_is_offered_and_takes_another_one_in_keeps_its_offer() {
        CaseFile older = seen(kit.anOpenCase());
        long transfer = kit.bean(OfferTransfer.class)
                .offer(dissuader, older.id(), THERE, "lives there")
                .id();
        merge(older, seen(kit.anOpenCase()));
        assertThat(answers.accept(receiver, transfer).state()).isEqualTo(TransferState.ACCEPTED);
        assertThat(seen(older.id()).place().unitId()).isEqualTo(THERE);
    }

    private CaseFile seen(CaseId of) {
        return kit.inAll(() -> kit.bean(Cases.class).find(of).orElseThrow());
    }

    private long merge(CaseFile one, CaseFile other) {
        return kit.bean(MergePersons.class).merge(squad, one.person(), other.person(), "the same");
    }

    @Test
    void reasons_stand_nowhere_in_the_clear() {
        answers.reject(receiver, offer(THERE).id(), "her son says so");
        List<String> rows = kit.inAll(() -> kit.database
                .jdbc()
                .sql(
                        "select transfer::text || encode(reason_sealed, 'escape') || coalesce(encode(answer_reason_sealed, 'escape'), '')"
                                + " from transfer")
                .query(String.class)
                .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("lives there") || row.contains("her son"));
    }

    @Test
    void of_answers_that_race_one_counts_and_the_case_is_where_that_one_says() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseId contested = kit.anOpenCase();
            long transfer = kit.bean(OfferTransfer.class)
                    .offer(dissuader, contested, THERE, "x")
                    .id();
            List<Callable<TransferState>> race = List.of(
                    () -> answers.accept(receiver, transfer).state(),
                    () -> answers.reject(receiver, transfer, "x").state(),
                    () -> answers.withdraw(dissuader, transfer).state(),
                    () -> answers.accept(squad, transfer).state());
            List<TransferState> won = new ArrayList<>();
            List<Refusal> lost = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(race.size())) {
                for (Future<TransferState> answer : threads.invokeAll(race)) {
                    try {
                        won.add(answer.get());
                    } catch (ExecutionException e) {
                        lost.add(((Refused) Objects.requireNonNull(e.getCause())).refusal());
                    }
                }
            }
            TransferState end = stateOf(transfer);
            // who withdraws after a rejection comes second and still in time: the offer was not settled yet
            assertThat(won).hasSizeBetween(1, 2).contains(end);
            assertThat(won.size() == 1 || won.contains(TransferState.ARBITRATION))
                    .as("%s", won)
                    .isTrue();
            assertThat(lost).containsOnly(TransferRefusal.NOT_OPEN);
            boolean moved = end == TransferState.ACCEPTED;
            assertThat(kit.file(contested).place().unitId()).isEqualTo(moved ? THERE : HERE);
            assertThat(kit.file(contested).stage() == Stage.TRANSFERRING).isEqualTo(end == TransferState.ARBITRATION);
        }
    }

    private int aCommunity() {
        return kit.bean(Units.class).list(UnitKind.COMMUNITY).stream()
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> unitsOf(String table, String where) {
        return kit.inAll(() -> kit.database
                .jdbc()
                .sql("select unit_id from " + table + " where " + where)
                .query(Integer.class)
                .list());
    }
}
