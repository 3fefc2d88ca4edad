package org.forestall.server.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CasesKit;
import org.forestall.server.cases.Stage;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do in whatever order, a case is on offer exactly while a transfer of it is open. */
class TransferHistoryTest {

    private static final CasesKit kit = new CasesKit();
    private static final int[] STATIONS = {101, 102, 118};
    private static final Set<TransferState> OPEN = EnumSet.of(TransferState.OFFERED, TransferState.ARBITRATION);

    private final AnswerTransfer answers = kit.bean(AnswerTransfer.class);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_case_is_on_offer_exactly_while_one_transfer_of_it_is_open(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Actor> people = new ArrayList<>();
        for (int station : STATIONS) {
            people.add(kit.somebody(Role.DISSUADER, station));
            people.add(kit.somebody(Role.STATION_LEAD, station));
        }
        people.add(kit.somebody(Role.SQUAD, 11));
        people.add(kit.somebody(Role.COMMANDER, 10));
        CaseId id = kit.anOpenCase();
        int refused = 0;
        for (int step = 0; step < 60; step++) {
            try {
                act(random, people.get(random.nextInt(people.size())), id);
            } catch (Refused refusal) {
                refused++;
            }
            check(id);
        }
        assertThat(refused).as("some steps are refused, some are not").isBetween(1, 59);
    }

    private void act(RandomGenerator random, Actor actor, CaseId id) {
        List<Transfer> of = transfersOf(id);
        long latest = of.isEmpty() ? -1 : of.getLast().id();
        int station = STATIONS[random.nextInt(STATIONS.length)];
        switch (random.nextInt(7)) {
            case 0, 1 -> kit.bean(OfferTransfer.class).offer(actor, id, station, "x");
            case 2 -> answers.accept(actor, latest);
            case 3 -> answers.reject(actor, latest, "x");
            case 4 -> answers.withdraw(actor, latest);
            case 5 -> answers.decide(actor, latest, station, "x");
            default -> {
                kit.database.clock().pass(Duration.ofMinutes(random.nextInt(45)));
                kit.bean(TransferClock.class).sweep();
            }
        }
    }

    private void check(CaseId id) {
        CaseFile file = kit.file(id);
        List<Transfer> open = transfersOf(id).stream()
                .filter(transfer -> OPEN.contains(transfer.state()))
                .toList();
        assertThat(open).hasSize(file.stage() == Stage.TRANSFERRING ? 1 : 0);
        assertThat(open).allSatisfy(transfer -> {
            assertThat(transfer.fromUnitId()).isEqualTo(file.place().unitId());
            assertThat(transfer.state() == TransferState.OFFERED
                            && transfer.dueAt().isBefore(kit.now().minus(Duration.ofHours(1))))
                    .isFalse();
        });
        transfersOf(id).stream()
                .filter(t -> !OPEN.contains(t.state()))
                .reduce((a, b) -> b)
                .ifPresent(last -> {
                    int expected = switch (last.state()) {
                        case ACCEPTED -> last.toUnitId();
                        case DECIDED -> last.decidedUnitId() == null ? -1 : last.decidedUnitId();
                        default -> last.fromUnitId();
                    };
                    assertThat(file.place().unitId()).as("after %s", last).isEqualTo(expected);
                });
    }

    private static List<Transfer> transfersOf(CaseId id) {
        return kit.inAll(() -> kit.bean(TransferStore.class).list(null, null, null)).stream()
                .filter(transfer -> transfer.caseId().equals(id))
                .sorted(java.util.Comparator.comparing(Transfer::id))
                .toList();
    }
}
