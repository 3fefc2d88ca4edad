package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.contacts.ContactsKit.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forestall.engine.Grade;
import org.forestall.engine.dissuasion.Step;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final ContactsKit kit = new ContactsKit();

    private final Actor one = kit.aDissuader();
    private final Actor other = kit.aDissuader();
    private final SearchPerson search = kit.bean(SearchPerson.class);
    private final SearchSector sector = kit.bean(SearchSector.class);

    private SearchPage page(CaseId id) {
        return kit.bean(ShowSearch.class).show(one, id);
    }

    private CaseId searched(SectorKind... kinds) {
        CaseId id = kit.aCase(Grade.HIGH);
        search.begin(
                one,
                id,
                java.util.Arrays.stream(kinds)
                        .map(kind -> new SearchPerson.Place(kind, null))
                        .toList());
        return id;
    }

    private long sectorOf(CaseId id) {
        return page(id).sectors().getFirst().id();
    }

    @Test
    void a_search_begins_with_a_sector_of_each_kind_and_takes_more() {
        CaseId id = searched();
        assertThat(page(id).sectors()).hasSize(SectorKind.values().length);
        search.add(one, id, new SearchPerson.Place(SectorKind.HOTELS, "the one at the lake"));
        assertThat(page(id).sectors().getLast().label()).isEqualTo("the one at the lake");
        assertThat(page(id).total()).isEqualTo(8);
        assertRefused(() -> search.begin(one, id, null), ContactRefusal.SEARCH_RUNNING);
        assertThat(kit.dissuasion(one, id).next().stream().map(DissuasionView.Proposed::step))
                .contains(Step.TRAJECTORY_SEARCH);
    }

    @Test
    void of_eight_who_reach_for_a_sector_one_gets_it_and_the_others_learn_who() throws Exception {
        CaseId id = searched(SectorKind.BRANCHES);
        long sectorId = sectorOf(id);
        List<Actor> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(kit.aDissuader());
        }
        List<Callable<Object>> tries = eight.stream()
                .<Callable<Object>>map(actor -> () -> {
                    try {
                        sector.take(actor, id, sectorId);
                        return actor.name();
                    } catch (Refused refused) {
                        return refused;
                    }
                })
                .toList();
        List<Refused> losers = new ArrayList<>();
        int winners = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Object> done : pool.invokeAll(tries)) {
                if (done.get() instanceof Refused refused) {
                    losers.add(refused);
                } else {
                    winners++;
                }
            }
        }
        SearchPage.Line held = page(id).sectors().getFirst();
        assertThat(winners).isEqualTo(1);
        assertThat(losers).hasSize(7).allSatisfy(refused -> {
            assertThat(refused.refusal()).isEqualTo(ContactRefusal.SECTOR_TAKEN);
            assertThat(refused.values()).containsEntry("at", String.valueOf(held.takenAt()));
        });
        assertThat(kit.database.inAll(() -> kit.bean(CaseWork.class).history(id)).stream()
                        .filter(past -> past.event() instanceof CaseRecord.SectorTaken))
                .hasSize(1);
    }

    @Test
    void a_sector_is_given_back_or_cleared_only_by_whoever_has_it() {
        CaseId id = searched(SectorKind.HOME, SectorKind.WORK);
        long sectorId = sectorOf(id);
        assertRefused(() -> sector.clear(one, id, sectorId, false, null), ContactRefusal.SECTOR_NOT_YOURS);
        sector.take(one, id, sectorId);
        assertRefused(() -> sector.release(other, id, sectorId), ContactRefusal.SECTOR_NOT_YOURS);
        sector.release(one, id, sectorId);
        sector.take(other, id, sectorId);
        sector.clear(other, id, sectorId, false, null);
        assertRefused(() -> sector.take(one, id, sectorId), ContactRefusal.SECTOR_CLEARED);
        assertRefused(() -> sector.take(one, id, 99_999), ContactRefusal.SECTOR_NOT_FOUND);
    }

    @Test
    void the_coverage_over_time_follows_from_what_happened() {
        CaseId id = searched(SectorKind.HOME, SectorKind.WORK);
        for (SearchPage.Line line : page(id).sectors()) {
            kit.pass(Duration.ofMinutes(10));
            sector.take(one, id, line.id());
            sector.clear(one, id, line.id(), false, null);
        }
        assertThat(page(id).coverage())
                .extracting(SearchEvent.Coverage::cleared, SearchEvent.Coverage::total)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 2),
                        org.assertj.core.groups.Tuple.tuple(1, 2),
                        org.assertj.core.groups.Tuple.tuple(2, 2));
        assertThat(page(id).cleared()).isEqualTo(2);
    }

    @Test
    void not_found_for_now_comes_back_by_itself_and_whoever_has_the_case_is_told() {
        CaseId id = searched(SectorKind.HOME);
        kit.deeds.claim(one, id);
        search.giveUpForNow(one, id, null);
        assertThat(page(id).state()).isEqualTo("AWAY");
        assertRefused(() -> search.giveUpForNow(one, id, null), ContactRefusal.SEARCH_AWAY);
        kit.pass(Duration.ofHours(4));
        assertThat(page(id).state()).isEqualTo("RUNNING");
        assertThat(kit.told("SEARCH", id.value())).contains(kit.id(one));
    }

    @Test
    void nobody_is_given_up_before_every_sector_is_cleared_and_the_carrier_was_asked() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(one, id, TrackOutcome.NO_ANSWER);
        Actor second = kit.anOfficer();
        Runnable giveUp = () -> kit.deeds.close(second, id, CloseOutcome.NOT_FOUND, EvidenceKind.SECOND_PERSON);
        assertRefused(giveUp::run, CaseRefusal.STILL_OWED);
        search.begin(one, id, List.of(new SearchPerson.Place(SectorKind.HOME, null)));
        assertThat(page(id).missing()).containsExactly("sector:HOME#" + sectorOf(id), "carrier");
        sector.take(one, id, sectorOf(id));
        sector.clear(one, id, sectorOf(id), false, null);
        assertRefused(giveUp::run, CaseRefusal.STILL_OWED);
        assertRefused(() -> search.carrierAnswered(one, id, false), ContactRefusal.CARRIER_NOT_ASKED);
        search.askCarrier(one, id, null);
        assertRefused(() -> search.askCarrier(one, id, null), ContactRefusal.CARRIER_ASKED);
        search.carrierAnswered(one, id, false);
        assertRefused(
                () -> kit.deeds.close(one, id, CloseOutcome.NOT_FOUND, EvidenceKind.SECOND_PERSON),
                CaseRefusal.SECOND_PERSON_SAME);
        giveUp.run();
        assertThat(kit.file(id).ending().outcome()).isEqualTo(CloseOutcome.NOT_FOUND);
        assertThat(page(id).state()).isEqualTo("ENDED");
    }

    @Test
    void whoever_is_found_in_a_sector_ends_the_search() {
        CaseId id = searched(SectorKind.HOME, SectorKind.FAMILY);
        sector.take(one, id, sectorOf(id));
        sector.clear(one, id, sectorOf(id), true, "at home all the time");
        assertThat(page(id).found()).isTrue();
        assertRefused(() -> search.end(one, id, true, null), ContactRefusal.NO_SEARCH);
        assertThat(kit.database.inAll(() -> kit.bean(CaseWork.class).history(id)))
                .extracting(past -> past.event())
                .contains(new CaseRecord.SearchEnded(true))
                .noneMatch(event -> event instanceof CaseEvent.Closed);
    }

    @Test
    void the_label_of_a_sector_is_sealed_and_another_station_sees_no_search() {
        CaseId id = kit.aCase(Grade.HIGH);
        search.begin(one, id, List.of(new SearchPerson.Place(SectorKind.FAMILY, "sister in the old town")));
        assertThat(kit.raw("select encode(label, 'escape') from search_sector where id = ?", sectorOf(id)))
                .doesNotContain("sister");
        Actor elsewhere = kit.somebody(Role.DISSUADER, ContactsKit.OTHER_STATION);
        assertRefused(() -> kit.bean(ShowSearch.class).show(elsewhere, id), CaseRefusal.NOT_FOUND);
        assertRefused(() -> search.begin(elsewhere, id, null), CaseRefusal.NOT_FOUND);
    }
}
