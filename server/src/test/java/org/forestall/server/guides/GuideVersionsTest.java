package org.forestall.server.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class GuideVersionsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext SERVER = DATABASE.wire(GuidesKit.class);
    private static final Units UNITS = SERVER.getBean(Units.class);
    private static final int STATION = UNITS.list(UnitKind.STATION).getFirst().id();
    private static final Actor TRAINER = GuidesKit.of(Role.SQUAD, UNITS.squad().id());
    private static final Actor DISSUADER = GuidesKit.of(Role.DISSUADER, STATION);

    private final ReadGuides read = SERVER.getBean(ReadGuides.class);
    private final WriteGuide write = SERVER.getBean(WriteGuide.class);

    @BeforeAll
    static void seed() {
        SERVER.getBean(SeedGuides.class).seed();
    }

    @Test
    void seeding_again_changes_nothing() {
        assertThat(SERVER.getBean(SeedGuides.class).seed()).isZero();
        assertThat(read.newest(DISSUADER)).hasSize(FraudType.values().length * GuideLanguage.values().length);
    }

    @Test
    void a_new_version_stands_on_the_old_one_which_stays_as_it_was() {
        GuideVersion first = newest(FraudType.TASK);

        GuideVersion second = write.write(TRAINER, FraudType.TASK, changed(first, "问得更早", "新话术"));

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.writtenBy()).isEqualTo("Trainer");
        assertThat(newest(FraudType.TASK)).isEqualTo(second);
        assertThat(read.asWritten(DISSUADER, first.versionId())).isEqualTo(first);
        assertThat(GuideDiff.changed(first.sections(), second.sections())).containsExactly("OPENING");
        assertThat(SERVER.getBean(Guides.class)
                        .findAll(List.of(first.versionId(), second.versionId()))
                        .get(second.versionId()))
                .isEqualTo(second.ref());
        assertThat(DATABASE.inAll(() -> DATABASE.jdbc()
                        .sql(
                                "select detail ->> 'sections' from audit_record where action = 'guide.write' and subject_id = ?")
                        .param(second.versionId())
                        .query(String.class)
                        .list()))
                .containsExactly("[\"OPENING\"]");
    }

    @Test
    void a_version_written_on_top_of_an_old_one_is_refused() {
        GuideVersion first = newest(FraudType.LOAN);
        write.write(TRAINER, FraudType.LOAN, changed(first, "一", "先到"));

        refused(GuideRefusal.VERSION_STALE, () -> write.write(TRAINER, FraudType.LOAN, changed(first, "二", "后到")));
    }

    @Test
    void nothing_new_and_no_reason_are_refused() {
        GuideVersion first = newest(FraudType.SHOP);
        refused(
                GuideRefusal.UNCHANGED,
                () -> write.write(TRAINER, FraudType.SHOP, draft(first, first.sections(), "为什么")));
        refused(GuideRefusal.REASON_MISSING, () -> write.write(TRAINER, FraudType.SHOP, changed(first, "x", " ")));
    }

    @Test
    void a_guide_without_what_never_to_say_is_refused() {
        GuideVersion first = newest(FraudType.SHOP);
        List<Section> without = first.sections().stream()
                .filter(section -> section.key() != SectionKey.NEVER)
                .toList();
        refused(GuideRefusal.SECTION_MISSING, () -> write.write(TRAINER, FraudType.SHOP, draft(first, without, "短些")));
    }

    @Test
    void braces_that_nothing_fills_in_are_refused() {
        GuideVersion first = newest(FraudType.SHOP);
        refused(
                GuideRefusal.PLACEHOLDER_UNKNOWN,
                () -> write.write(TRAINER, FraudType.SHOP, changed(first, "我是{name}", "称呼")));
    }

    @Test
    void a_dissuader_reads_and_does_not_write() {
        GuideVersion first = newest(FraudType.GAME);
        refused(AccessRefusal.NOT_ALLOWED, () -> write.write(DISSUADER, FraudType.GAME, changed(first, "x", "y")));
        refused(AccessRefusal.NOT_ALLOWED, () -> read.newest(GuidesKit.without()));
    }

    @Test
    void a_version_cannot_be_changed_or_deleted_in_the_database() {
        assertThatThrownBy(() -> DATABASE.jdbc()
                        .sql("update guide_version set title = 'x'")
                        .update())
                .hasMessageContaining("never changed or deleted");
        assertThatThrownBy(
                        () -> DATABASE.jdbc().sql("delete from guide_version").update())
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void the_words_for_the_persons_state_come_first_with_the_readers_station() {
        ReadGuides.Spoken spoken =
                read.spoken(DISSUADER, new ReadGuides.Asked(FraudType.GOV, GuideLanguage.ZH, VictimState.WAVERS, null));

        assertThat(spoken.version().sections().getFirst().states()).containsExactly(VictimState.WAVERS);
        assertThat(spoken.version().sections().get(1).key()).isEqualTo(SectionKey.OPENING);
        assertThat(spoken.version().sections().getLast().states()).isNotEmpty().doesNotContain(VictimState.WAVERS);
        assertThat(spoken.version().sections().toString())
                .contains(UNITS.get(STATION).name())
                .contains("96110")
                .doesNotContain("{station}", "{callback}");
    }

    @Test
    void the_callback_is_the_units_own_or_that_of_the_unit_above() {
        SetCallback callbacks = SERVER.getBean(SetCallback.class);
        callbacks.set(TRAINER, UNITS.subBureau().id(), "010-1234 0000");
        assertThat(callbackOf(STATION)).isEqualTo("010-1234 0000");
        callbacks.set(TRAINER, STATION, "010-1234 0001");
        assertThat(callbackOf(STATION)).isEqualTo("010-1234 0001");
        callbacks.set(TRAINER, STATION, null);
        callbacks.set(TRAINER, UNITS.subBureau().id(), " ");
        assertThat(callbackOf(STATION)).isNull();

        refused(GuideRefusal.CALLBACK_INVALID, () -> callbacks.set(TRAINER, STATION, "call me"));
        refused(GuideRefusal.UNIT_UNKNOWN, () -> callbacks.set(TRAINER, 999_999, "96110"));
        refused(AccessRefusal.NOT_ALLOWED, () -> callbacks.set(DISSUADER, STATION, "96110"));
    }

    private @Nullable String callbackOf(int unit) {
        ReadGuides.Asked asked = new ReadGuides.Asked(FraudType.CS, GuideLanguage.EN, null, unit);
        return read.spoken(DISSUADER, asked).station().callback();
    }

    private static GuideVersion newest(FraudType type) {
        return SERVER.getBean(GuideStore.class).newest(type, GuideLanguage.ZH).orElseThrow();
    }

    private static GuideDraft changed(GuideVersion base, String opening, String reason) {
        List<Section> sections = new ArrayList<>(base.sections());
        Section first = sections.getFirst();
        sections.set(0, new Section(first.key(), first.states(), first.text(), List.of(opening), first.sources()));
        return draft(base, sections, reason);
    }

    private static GuideDraft draft(GuideVersion base, List<Section> sections, String reason) {
        return new GuideDraft(GuideLanguage.ZH, base.versionId(), base.title(), sections, reason);
    }

    private static void refused(Refusal refusal, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
