package org.forestall.server.guides;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guides as they are read during a call: the newest version, what is for the person's state first, with the reader's own
 * station and number in it.
 *
 * <p>Refuses with NOT_FOUND, UNIT_UNKNOWN.
 */
@Component
class ReadGuides {

    private final GuideStore store;
    private final Callbacks callbacks;
    private final Units units;
    private final Transactions transactions;
    private final Map<GuideLanguage, String> noCallback;

    ReadGuides(GuideStore store, Callbacks callbacks, Units units, Transactions transactions, JsonMapper json) {
        this.store = store;
        this.callbacks = callbacks;
        this.units = units;
        this.transactions = transactions;
        GuideFiles files = new GuideFiles(json);
        this.noCallback =
                Stream.of(GuideLanguage.values()).collect(Collectors.toMap(language -> language, files::noCallback));
    }

    /** Who is speaking, as the opening says it. */
    record Station(UnitRef unit, @Nullable String callback) {}

    /** A guide with the placeholders filled in. */
    record Spoken(GuideVersion version, Station station) {}

    /** What is asked for. */
    record Asked(
            FraudType type,
            GuideLanguage language,
            @Nullable VictimState state,
            @Nullable Integer unitId) {}

    List<GuideVersion> newest(Actor actor) {
        actor.require(Permission.GUIDE_VIEW);
        return transactions.in(actor.scope(), () -> store.newest());
    }

    GuideVersion asWritten(Actor actor, long versionId) {
        actor.require(Permission.GUIDE_VIEW);
        return transactions.in(
                actor.scope(), () -> store.find(versionId).orElseThrow(() -> new Refused(GuideRefusal.NOT_FOUND)));
    }

    List<GuideVersion> history(Actor actor, FraudType type, GuideLanguage language) {
        actor.require(Permission.GUIDE_VIEW);
        return transactions.in(actor.scope(), () -> store.history(type, language));
    }

    Spoken spoken(Actor actor, Asked asked) {
        actor.require(Permission.GUIDE_VIEW);
        Unit unit = speaking(asked.unitId() == null ? actor.unitId() : asked.unitId());
        return transactions.in(actor.scope(), () -> {
            GuideVersion version =
                    store.newest(asked.type(), asked.language()).orElseThrow(() -> new Refused(GuideRefusal.NOT_FOUND));
            String callback = callbacks.of(unit.id());
            UnaryOperator<String> fill = filler(unit, callback, asked.language());
            List<Section> sections = version.sections().stream()
                    .sorted(Comparator.comparingInt(section -> rank(section, asked.state())))
                    .map(section -> filled(section, fill))
                    .toList();
            return new Spoken(version.with(version.title(), sections), new Station(unit.ref(), callback));
        });
    }

    /** A community's people speak for its station. */
    private Unit speaking(int unitId) {
        Unit unit = units.find(unitId)
                .filter(each -> each.kind() != UnitKind.EXTERNAL)
                .orElseThrow(() -> Refused.field(GuideRefusal.UNIT_UNKNOWN, "unit"));
        return unit.kind() == UnitKind.COMMUNITY ? units.stationOfCommunity(unitId) : unit;
    }

    private UnaryOperator<String> filler(Unit unit, @Nullable String callback, GuideLanguage language) {
        String name = language == GuideLanguage.EN ? unit.nameEn() : unit.name();
        String number = callback == null ? noCallback.getOrDefault(language, "") : callback;
        return text -> text.replace(Placeholders.STATION, name).replace(Placeholders.CALLBACK, number);
    }

    private static Section filled(Section section, UnaryOperator<String> fill) {
        return new Section(
                section.key(),
                section.states(),
                fill.apply(section.text()),
                section.lines().stream().map(fill).toList(),
                section.sources());
    }

    private static int rank(Section section, @Nullable VictimState state) {
        if (state == null || section.states().isEmpty()) {
            return 1;
        }
        return section.states().contains(state) ? 0 : 2;
    }
}
