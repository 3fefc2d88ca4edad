package org.forestall.server.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.junit.jupiter.api.Test;

/** Personal data is sealed at rest, held to its unit, and unmasked only on record. */
class KeptApartTest {

    private static final List<String> TABLES =
            List.of("person", "person_identifier", "person_token", "person_merge", "person_relation");

    private final World world = new World();
    private final PersonId wang = world.sighted(
                    new Identity("王建国", "+8613800001111", null, World.NUMBER_OF_WANG, "西城区广安门内大街12号"))
            .person();
    private final PersonId elsewhere = world.sighted(World.OTHER_STATION, World.phone("+8613700003333"))
            .getFirst()
            .person();

    @Test
    void a_station_sees_no_row_of_another() {
        assertThat(world.<Object>inUnit(
                        World.STATION,
                        () -> world.persons.labels(List.of(wang, elsewhere)).keySet()))
                .isEqualTo(java.util.Set.of(wang));
        assertThat(world.inUnit(World.STATION, () -> world.persons.find("13700003333", 10)))
                .isEmpty();
        assertThat(world.inUnit(World.STATION, () -> world.persons.find("3333", 10)))
                .isEmpty();
        for (String table : TABLES.subList(0, 3)) {
            assertThat(world.inUnit(World.STATION, () -> units(table))).containsOnly(World.STATION);
        }
    }

    @Test
    void without_a_scope_nothing_is_seen() {
        for (String table : TABLES) {
            assertThat(units(table)).isEmpty();
        }
        assertThat(world.database.transactions().in(RowScope.of(List.of()), () -> units("person")))
                .isEmpty();
    }

    @Test
    void a_station_cannot_make_a_row_another_stations() {
        assertThatThrownBy(() -> world.inUnit(World.STATION, () -> {
                    world.persons.moveToUnit(List.of(wang), World.OTHER_STATION);
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void who_is_handed_over_is_seen_there_with_all_that_hangs_on_them() {
        world.inAll(() -> {
            world.persons.moveToUnit(List.of(wang), World.OTHER_STATION);
            return true;
        });

        assertThat(world.inUnit(World.STATION, () -> world.persons.labels(List.of(wang))))
                .isEmpty();
        assertThat(world.inUnit(World.OTHER_STATION, () -> world.persons.find("1111", 10)))
                .containsExactly(wang);
        assertThat(world.sighted(World.phone("+8613800001111")).unitId()).isEqualTo(World.OTHER_STATION);
    }

    @Test
    void nothing_at_rest_holds_a_word_in_the_open() {
        PersonId caller = world.sighted(World.phone("+8613900002222")).person();
        long merge = world.merge(wang, caller);
        world.unmerge(merge);

        String everything = TABLES.stream().map(this::dump).reduce("", String::concat) + dump("audit_record");
        for (String secret :
                List.of("王建国", "13800001111", World.NUMBER_OF_WANG, "广安门内", "same voice", "two brothers")) {
            assertThat(everything).doesNotContain(secret).doesNotContain(hex(secret));
        }
        assertThat(everything).contains("person.merge");
    }

    @Test
    void an_unmasked_look_is_on_record() {
        PersonDetails details = world.persons.reveal(World.lead(World.STATION), wang, "VISIT");

        assertThat(details)
                .isEqualTo(new PersonDetails(
                        "王建国", List.of("+8613800001111"), Identity.RESIDENT_ID, World.NUMBER_OF_WANG, "西城区广安门内大街12号"));
        assertThat(world.audited())
                .containsExactly("person.reveal %d {\"purpose\": \"VISIT\"}".formatted(wang.value()));
    }

    @Test
    void who_may_not_look_is_refused_and_leaves_no_record() {
        assertThatThrownBy(() -> world.persons.reveal(World.onlooker(World.STATION), wang, "VISIT"))
                .isInstanceOf(Refused.class)
                .hasMessage("access.not-allowed");
        assertThatThrownBy(() -> world.persons.reveal(World.lead(World.OTHER_STATION), wang, "VISIT"))
                .hasMessage("person.not-found");
        assertThatThrownBy(() -> world.persons.reveal(World.lead(World.STATION), wang, "because"))
                .hasMessage("person.purpose-unknown");
        assertThat(world.audited()).isEmpty();
    }

    @Test
    void a_sealed_row_moved_to_another_person_does_not_open() {
        world.inAll(() -> world.database
                .jdbc()
                .sql("update person set sealed = (select sealed from person where id = ?) where id = ?")
                .params(wang.value(), elsewhere.value())
                .update());

        assertThatThrownBy(() -> world.label(elsewhere)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void labels_tell_age_and_sex_from_the_resident_number() {
        assertThat(world.label(wang)).isEqualTo(new PersonLabel(wang, "王*国", "138****1111", 61, Sex.M));
    }

    private List<Integer> units(String table) {
        return world.database
                .jdbc()
                .sql("select unit_id from " + table)
                .query(Integer.class)
                .list();
    }

    /** PostgreSQL's own text of every column, bytes as hex. */
    private String dump(String table) {
        return String.join(
                "\n",
                world.inAll(() -> world.database
                        .jdbc()
                        .sql("select t::text from " + table + " t")
                        .query(String.class)
                        .list()));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
