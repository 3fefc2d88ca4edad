package org.forestall.server.guides;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The guides: read during a call, written by the trainer. */
@RestController
@RequestMapping("/api/v1/guides")
class GuidesController {

    private final ReadGuides read;
    private final WriteGuide write;

    GuidesController(ReadGuides read, WriteGuide write) {
        this.read = read;
        this.write = write;
    }

    /** @param changed the sections that differ from the version before; empty in lists of the newest */
    record Line(
            long versionId,
            FraudType type,
            GuideLanguage language,
            int version,
            String title,
            String reason,
            String writtenBy,
            Instant writtenAt,
            List<String> changed) {

        static Line of(GuideVersion version, List<String> changed) {
            return new Line(
                    version.versionId(),
                    version.type(),
                    version.language(),
                    version.version(),
                    version.title(),
                    version.reason(),
                    version.writtenBy(),
                    version.writtenAt(),
                    changed);
        }
    }

    /** @param station who is speaking; null where the guide is shown as it was written */
    record GuideView(
            long versionId,
            FraudType type,
            GuideLanguage language,
            int version,
            String title,
            List<Section> sections,
            String reason,
            String writtenBy,
            Instant writtenAt,
            ReadGuides.@Nullable Station station) {

        static GuideView of(GuideVersion version, ReadGuides.@Nullable Station station) {
            return new GuideView(
                    version.versionId(),
                    version.type(),
                    version.language(),
                    version.version(),
                    version.title(),
                    version.sections(),
                    version.reason(),
                    version.writtenBy(),
                    version.writtenAt(),
                    station);
        }
    }

    @GetMapping
    Items<Line> list(Actor actor) {
        return new Items<>(read.newest(actor).stream()
                .map(version -> Line.of(version, List.of()))
                .toList());
    }

    /** The newest guide of a type, ready to be spoken. */
    @GetMapping("/{type}")
    GuideView guide(
            Actor actor,
            @PathVariable FraudType type,
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(required = false) @Nullable VictimState state,
            @RequestParam(required = false) @Nullable Integer unit) {
        ReadGuides.Spoken spoken =
                read.spoken(actor, new ReadGuides.Asked(type, GuideLanguage.of(language), state, unit));
        return GuideView.of(spoken.version(), spoken.station());
    }

    /** One version as it was written: what an attempt names. */
    @GetMapping("/versions/{id}")
    GuideView version(Actor actor, @PathVariable long id) {
        return GuideView.of(read.asWritten(actor, id), null);
    }

    record Diff(List<GuideDiff.Difference> sections) {}

    /** Two versions of a guide, section by section; without {@code against}, with the one before. */
    @GetMapping("/versions/{id}/diff")
    Diff diff(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable Long against) {
        GuideVersion after = read.asWritten(actor, id);
        List<Section> before = against == null
                ? sectionsBefore(read.history(actor, after.type(), after.language()), after)
                : read.asWritten(actor, against).sections();
        return new Diff(GuideDiff.between(before, after.sections()));
    }

    /** Every version of a guide, the newest first. */
    @GetMapping("/{type}/versions")
    Items<Line> versions(
            Actor actor, @PathVariable FraudType type, @RequestParam(defaultValue = "zh") String language) {
        List<GuideVersion> history = read.history(actor, type, GuideLanguage.of(language));
        List<Line> lines = new ArrayList<>();
        for (GuideVersion version : history) {
            lines.add(Line.of(version, GuideDiff.changed(sectionsBefore(history, version), version.sections())));
        }
        return new Items<>(lines);
    }

    @PostMapping("/{type}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    GuideView write(Actor actor, @PathVariable FraudType type, @RequestBody GuideDraft draft) {
        return GuideView.of(write.write(actor, type, draft), null);
    }

    private static List<Section> sectionsBefore(List<GuideVersion> history, GuideVersion version) {
        return history.stream()
                .filter(other -> other.version() == version.version() - 1)
                .findFirst()
                .map(GuideVersion::sections)
                .orElse(List.of());
    }
}
