package org.forestall.server.cases.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackStatus;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.persons.PersonLabel;
import org.jspecify.annotations.Nullable;

/** A case as a row of a list; identifiers are masked. */
public record BoardRow(
        long id,
        PersonLabel person,
        @JsonUnwrapped Where where,
        @JsonUnwrapped State state,
        @JsonUnwrapped Why why,
        @JsonUnwrapped Time time,
        @JsonUnwrapped Who who,
        Map<Track, TrackStatus> tracks,
        int leads,
        @JsonUnwrapped Money money,
        @Nullable String story,
        int version,
        @Nullable Plan plan) {

    /**
     * Where the plan puts the case and why; none where it is not weighed.
     *
     * @param rank counted over the whole district, 1 first
     * @param overdue whether it has waited longer than a case of its grade may
     * @param action what is to be done for it; none where nothing is
     * @param bestStaff who is to do it now; nobody where nobody is free for it
     * @param offeredTo whose answer is waited for
     */
    public record Plan(
            int rank,
            boolean overdue,
            Sentence sentence,
            @Nullable String action,
            @Nullable StaffRef bestStaff,
            @Nullable StaffRef offeredTo) {}

    /** A sentence by its code, and what it is filled with. */
    public record Sentence(String code, Map<String, Object> parameters) {
        public Sentence {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * @param unit the territory's station
     * @param queue the unit accountable for it
     * @param address the street and community, never the house
     * @param point a point of the community or the station, never the home
     */
    public record Where(
            UnitRef unit,
            UnitRef queue,
            @Nullable String address,
            @Nullable Point place) {}

    /** WGS 84. */
    public record Point(double lon, double lat) {}

    public record State(
            Stage stage,
            Grade grade,
            int level,
            VictimState victimState,
            @Nullable String outcome) {}

    public record Why(@Nullable FraudType fraudType, boolean fraudTypeSure, int score, List<Reason> reasons) {}

    public record Time(
            Instant openedAt,
            Instant lastSignalAt,
            Due due,
            @Nullable Instant closedAt) {}

    public record Due(DueKind kind, Instant at) {}

    public record Who(@Nullable StaffRef assignee, @Nullable Instant claimedAt) {}

    public record StaffRef(long id, String name, UnitRef unit) {}

    /** In the profile's currency, as decimal text. */
    public record Money(@Nullable String atRisk, @Nullable String moved) {}
}
