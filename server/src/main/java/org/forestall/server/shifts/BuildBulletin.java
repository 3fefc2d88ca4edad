package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseClocks;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CasesOfStaff;
import org.forestall.server.cases.DayFigures;
import org.forestall.server.cases.DueKind;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a unit's bulletin for the work group: by itself when a duty post is handed over, from where the last one ended;
 * or when somebody asks for a time.
 *
 * <p>Refuses with BULLETIN_SPAN.
 */
@Component
class BuildBulletin {

    private static final Duration DAY = Duration.ofHours(24);

    private final ShiftDesk desk;
    private final BulletinStore store;
    private final DayFigures figures;
    private final CasesOfStaff cases;
    private final Units units;
    private final JurisdictionProfile profile;
    private final CaseClocks clocks;

    BuildBulletin(
            ShiftDesk desk,
            BulletinStore store,
            DayFigures figures,
            CasesOfStaff cases,
            Units units,
            JurisdictionProfile profile,
            CaseClocks clocks) {
        this.desk = desk;
        this.store = store;
        this.figures = figures;
        this.cases = cases;
        this.units = units;
        this.profile = profile;
        this.clocks = clocks;
    }

    /** For a time somebody names; the last 24 hours where they name none. */
    Bulletin build(Actor actor, int unitId, @Nullable Instant from, @Nullable Instant to) {
        desk.requireLead(actor, Permission.BULLETIN_SIGN, unitId);
        return desk.write(actor, now -> {
            Instant end = to == null ? now : to;
            Instant start = from == null ? end.minus(DAY) : from;
            if (!start.isBefore(end)) {
                throw new Refused(DutyRefusal.BULLETIN_SPAN);
            }
            return keep(actor, new Span(start, end), unitId, null, now);
        });
    }

    /** After the handover of a duty post, in its transaction. */
    Bulletin after(Actor actor, Handover handover, Instant now) {
        Instant last = store.inUnits(List.of(handover.unitId()), 1).stream()
                .map(Bulletin::to)
                .findFirst()
                .orElse(now.minus(DAY));
        Instant from = last.isBefore(now) ? last : now.minus(DAY);
        return keep(actor, new Span(from, now), handover.unitId(), handover.id(), now);
    }

    private Bulletin keep(Actor actor, Span span, int unitId, @Nullable Long handoverId, Instant now) {
        Figures counted = count(unitId, span);
        Unit unit = units.get(unitId);
        Bulletin draft = new Bulletin(
                0,
                unitId,
                span.from(),
                span.to(),
                counted,
                new Bulletin.Text(text(Locale.CHINESE, unit, span, counted), text(Locale.ENGLISH, unit, span, counted)),
                now,
                handoverId,
                null);
        long id = store.add(draft);
        desk.record(
                actor,
                new ShiftDesk.Done(
                        "bulletin.build",
                        "bulletin",
                        id,
                        unitId,
                        handoverId == null ? Map.of() : Map.of("handover", handoverId)),
                now);
        return store.find(id).orElseThrow();
    }

    private String text(Locale locale, Unit unit, Span span, Figures counted) {
        return new BulletinText(locale, profile.currency().getCurrencyCode(), profile.zone())
                .write(unit, span.from(), span.to(), counted);
    }

    private Figures count(int unitId, Span span) {
        List<Integer> ground = ground(unitId);
        List<Figures.UrgentLine> urgent = cases.openInQueues(List.of(unitId)).stream()
                .filter(file -> file.grade() == Grade.URGENT)
                .map(file -> new Figures.UrgentLine(file.id().value(), file.grade(), dueOf(file)))
                .toList();
        return Figures.of(
                figures.opened(ground, span.from(), span.to()),
                figures.open(ground),
                figures.closed(ground, span.from(), span.to()),
                figures.atRiskInOpenCases(ground),
                urgent);
    }

    /** The squad has no ground of its own: what it tells of is the district's. */
    private List<Integer> ground(int unitId) {
        Unit unit = units.get(unitId);
        int top = unit.kind() == UnitKind.SQUAD ? units.subBureau().id() : unitId;
        return units.descendants(top).stream().map(Unit::id).toList();
    }

    private DueKind dueOf(CaseFile file) {
        return clocks.running(file).getFirst().kind();
    }
}
