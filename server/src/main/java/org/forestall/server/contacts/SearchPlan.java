package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/** The search for one person: where to look, who looks there, and what has been looked through. */
record SearchPlan(long id, CaseId caseId, int unitId, Progress progress, Carrier carrier, List<Sector> sectors) {

    SearchPlan {
        sectors = List.copyOf(sectors);
    }

    /**
     * How far it is.
     *
     * @param returnsAt not found for now: it comes back by itself then
     * @param found how it ended
     */
    record Progress(
            Instant begunAt,
            @Nullable Instant returnsAt,
            @Nullable Instant endedAt,
            @Nullable Boolean found) {}

    /** What the carrier was asked and said. */
    record Carrier(
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Boolean located) {}

    /** How a sector stands. */
    enum SectorState {
        OPEN,
        TAKEN,
        CLEARED
    }

    /** One place to look, and whose it is. */
    record Sector(
            long id,
            SectorKind kind,
            @Nullable String label,
            Visit.@Nullable Member owner,
            @Nullable Instant takenAt,
            @Nullable Instant clearedAt,
            @Nullable Boolean found) {

        SectorState state() {
            if (clearedAt != null) {
                return SectorState.CLEARED;
            }
            return owner == null ? SectorState.OPEN : SectorState.TAKEN;
        }
    }

    /** Which search it is, of which case. */
    record Ref(long id, CaseId caseId, int unitId) {
        static Ref of(long id, CaseFile file) {
            return new Ref(id, file.id(), file.place().unitId());
        }
    }

    Ref ref() {
        return new Ref(id, caseId, unitId);
    }

    boolean isEnded() {
        return progress.endedAt() != null;
    }

    /** Given up for now, until it comes back by itself. */
    boolean isAway() {
        return progress.returnsAt() != null && !isEnded();
    }

    long cleared() {
        return sectors.stream().filter(sector -> sector.clearedAt() != null).count();
    }

    /** Codes of what still has to be done before anybody says that the person really cannot be found. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (Boolean.TRUE.equals(progress.found())) {
            missing.add("search");
        }
        sectors.stream()
                .filter(sector -> sector.clearedAt() == null)
                .forEach(sector -> missing.add("sector:" + sector.kind() + "#" + sector.id()));
        if (carrier.askedAt() == null) {
            missing.add("carrier");
        }
        return missing;
    }
}
