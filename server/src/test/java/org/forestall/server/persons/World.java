package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.RowScope;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A database with persons in it, and the words to tell a test's story in. All people are invented. */
final class World {

    static final int STATION = 101;
    static final int OTHER_STATION = 102;

    /** A resident number whose checksum is wrong on purpose: it is nobody's. */
    static final String NUMBER_OF_WANG = "110102196503071039";

    static final String NUMBER_OF_LI = "110102197811230024";

    final TestDatabase database = TestDatabase.fresh().withUnits(STATION, OTHER_STATION);
    /** What was told to the other packages. */
    final List<Object> told = new ArrayList<>();

    private final AnnotationConfigApplicationContext server;
    final Persons persons;

    World() {
        server = database.wire(PersonsKit.class);
        server.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                told.add(payload.getPayload());
            }
        });
        persons = server.getBean(Persons.class);
    }

    <T> T the(Class<T> component) {
        return server.getBean(component);
    }

    static Identity phone(String phone) {
        return new Identity(null, phone, null, null, null);
    }

    static Identity number(String number) {
        return new Identity(null, null, null, number, null);
    }

    static Identity identity(@Nullable String name, @Nullable String phone, @Nullable String number) {
        return new Identity(name, phone, null, number, null);
    }

    static Identity at(String name, String address) {
        return new Identity(name, null, null, null, address);
    }

    Join sighted(Identity identity) {
        return sighted(STATION, identity).getFirst();
    }

    List<Join> sighted(Identity... batch) {
        return sighted(STATION, batch);
    }

    List<Join> sighted(int unit, Identity... batch) {
        List<Sighting> sightings = Arrays.stream(batch)
                .map(identity -> new Sighting(identity, unit, database.clock().instant()))
                .toList();
        return inAll(() -> persons.joinAll(sightings));
    }

    <T extends @Nullable Object> T inAll(Supplier<T> work) {
        return database.inAll(work);
    }

    <T extends @Nullable Object> T inUnit(int unit, Supplier<T> work) {
        return database.transactions().in(RowScope.of(List.of(unit)), work);
    }

    PersonLabel label(PersonId id) {
        Map<PersonId, PersonLabel> labels = inAll(() -> persons.labels(List.of(id)));
        return Objects.requireNonNull(labels.get(id));
    }

    long merge(PersonId kept, PersonId other) {
        return the(MergePersons.class).merge(lead(STATION), kept, other, "same voice, same address");
    }

    void unmerge(long merge) {
        the(UnmergePersons.class).undo(lead(STATION), merge, "two brothers");
    }

    PersonId rootOf(PersonId id) {
        Map<PersonId, PersonId> roots = inAll(() -> persons.rootsOf(List.of(id)));
        return Objects.requireNonNull(roots.get(id));
    }

    List<PersonId> found(String query) {
        return inAll(() -> persons.find(query, 20));
    }

    /** Somebody who may do everything with the rows of one station. */
    static Actor lead(int unit) {
        return actor(unit, EnumSet.allOf(Permission.class));
    }

    static Actor onlooker(int unit) {
        return actor(unit, EnumSet.of(Permission.CASE_VIEW));
    }

    private static Actor actor(int unit, Set<Permission> permissions) {
        return new Actor(Actor.Kind.PERSON, 7, "Station lead", unit, permissions, RowScope.of(List.of(unit)));
    }

    List<String> audited() {
        return inAll(() -> database.jdbc()
                .sql("select action || ' ' || subject_id || ' ' || detail from audit_record order by id")
                .query(String.class)
                .list());
    }
}
