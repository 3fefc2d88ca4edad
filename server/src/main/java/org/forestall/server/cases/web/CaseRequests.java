package org.forestall.server.cases.web;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.cases.MoneyBasis;
import org.forestall.server.cases.PauseReason;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.cases.TrackStatus;
import org.jspecify.annotations.Nullable;

/** What is sent to change a case. */
public final class CaseRequests {

    private CaseRequests() {}

    public record ReasonOnly(@Nullable String reason) {}

    public record Assign(long staffId) {}

    public record Raise(@Nullable Grade grade, @Nullable String reason) {}

    public record Lower(@Nullable Grade grade, @Nullable String reason) {}

    public record PullUp(@Nullable Integer level, @Nullable String reason) {}

    /** @param until by default as late as the profile allows */
    public record PauseClocks(
            PauseReason reason,
            @Nullable Instant until,
            @Nullable String note) {}

    public record Attempt(
            @Nullable TrackStatus status,
            @Nullable TrackOutcome outcome,
            @Nullable VictimState victimState,
            @Nullable String note) {}

    public record NoteState(
            @Nullable VictimState state, @Nullable String note) {}

    public record Note(@Nullable String text) {}

    public record SetType(@Nullable FraudType fraudType) {}

    public record Watch(@Nullable String note) {}

    public record Evidence(
            @Nullable EvidenceKind kind, @Nullable String note) {}

    /** Sums are decimal texts in the profile's currency. */
    public record Close(
            @Nullable CloseOutcome outcome,
            @Nullable List<Evidence> evidence,
            @Nullable String atRisk,
            @Nullable String moved,
            @Nullable MoneyBasis basis,
            @Nullable FraudType confirmedType,
            @Nullable String note) {}
}
