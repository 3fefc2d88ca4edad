package org.forestall.server.jurisdiction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a written address says about who has to act. */
public sealed interface AddressResolution {

    /**
     * It lies on the ground of one station.
     *
     * @param communityId the community, where the address names one
     * @param street the street (街道) of the station
     * @param confidence 0 to 1; a judgement of the rule that spoke, not a measured rate
     */
    record Resolved(int stationId, @Nullable Integer communityId, String street, double confidence, How how)
            implements AddressResolution {}

    /**
     * It lies outside the district: the case is to be offered to the police there.
     *
     * @param province empty where a person chose the unit, whose name then says it
     * @param city empty where the address names only a province
     * @param district empty where the address names none
     */
    record Outside(int externalUnitId, String province, String city, String district, double confidence, How how)
            implements AddressResolution {}

    /** A person has to decide; the units that came up, the likeliest first. */
    record Unresolved(List<Candidate> candidates, Why why) implements AddressResolution {

        public Unresolved {
            candidates = List.copyOf(candidates);
        }
    }

    /** A unit that came up, and by what. */
    record Candidate(int unitId, How how) {}

    /** What in the address led to the unit. */
    enum How {
        /** A person has decided this address before. */
        REMEMBERED,
        /** The name of a community with its ending 社区 or 居委会. */
        COMMUNITY,
        /** The name of a community without its ending. */
        COMMUNITY_STEM,
        /** The name of a station. */
        STATION_NAME,
        /** The name of a street (街道) with its ending. */
        STREET_NAME,
        /** A short form of a street's name. */
        SHORT_FORM,
        /** A road or hutong that lies, wholly or for the most part, on one beat. */
        ROAD,
        /** The name of another province, city, district or of this district only. */
        DIVISION_NAME,
        /** A street or town that exists elsewhere only. */
        STREET_ELSEWHERE,
        /** A community that exists in another district only. */
        COMMUNITY_ELSEWHERE
    }

    /** Why no unit could be named. */
    enum Why {
        /** Nothing was written. */
        EMPTY,
        /** The city or the district is named and nothing below it that is known. */
        DISTRICT_ONLY,
        /** The street or quarter has two stations and nothing says which. */
        TWO_STATIONS,
        /** The road runs through several beats. */
        ROAD_SHARED,
        /** The road is known to run outside the district, or mostly so. */
        ROAD_ELSEWHERE,
        /** The names in the address belong to different places. */
        CONFLICT,
        /** The name exists in several districts. */
        SAME_NAME_ELSEWHERE,
        /** No known name in it. */
        NOTHING_FOUND
    }
}
