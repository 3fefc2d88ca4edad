package org.forestall.server.jurisdiction;

/** What a unit of the tree is. */
public enum UnitKind {
    /** 市局. */
    CITY,
    /** 分局: the head of the district. */
    SUB_BUREAU,
    /** 劝阻中队: the sub-bureau's own dissuaders. */
    SQUAD,
    /** 派出所. */
    STATION,
    /** 社区. */
    COMMUNITY,
    /** A unit outside the district that cases can be offered to. */
    EXTERNAL
}
