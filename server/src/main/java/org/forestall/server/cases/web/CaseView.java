package org.forestall.server.cases.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Reason;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.cases.TrackStatus;
import org.forestall.server.persons.PersonLabel;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param allowed the moves that its stage and the reader's role allow
 * @param closeRequirements for each way of closing, what it needs: {@code evidence:A|B}, {@code state:A|B},
 *     {@code money-basis}, {@code second-person}
 * @param viewers who else has it open now
 */
public record CaseView(
        @JsonUnwrapped BoardRow row,
        List<Reason> reasonsAll,
        long personId,
        List<Relative> household,
        Memory memory,
        List<TrackLine> tracksFull,
        @Nullable Long foldedInto,
        List<Long> folded,
        List<String> allowed,
        @Nullable Step nextStep,
        Map<String, List<String>> closeRequirements,
        List<String> viewers) {

    /** Somebody of the same household, by address or by a stated relation. */
    public record Relative(PersonLabel person, @Nullable String relation, String basis) {}

    public record Memory(
            int cases,
            int leads,
            @Nullable String lastOutcome,
            @Nullable Instant lastClosedAt) {}

    public record TrackLine(
            Track track,
            TrackStatus status,
            @Nullable TrackOutcome outcome,
            @Nullable Instant at) {}

    public record Step(Track track, String reason) {}
}
