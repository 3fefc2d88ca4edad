package org.forestall.server.jurisdiction;

/** What a unit is in the tree. */
public enum UnitKind {
    /** The city's police, root of the tree. */
    CITY,
    /** The district's police, which runs this server. */
    SUB_BUREAU,
    /** The sub-bureau's own squad, which takes the hard cases. */
    SQUAD,
    /** A police station with its beat. */
    STATION,
    /** A residents' community, the smallest piece of ground; it has no queue of its own. */
    COMMUNITY,
    /** Police outside the district, to whom a case can only be offered. */
    EXTERNAL
}
