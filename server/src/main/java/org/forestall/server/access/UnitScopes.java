package org.forestall.server.access;

import org.forestall.server.platform.RowScope;

/** Which units' rows somebody of this unit sees; answered by the tree of units. */
public interface UnitScopes {

    /**
     * @param wholeDistrict whether the role looks at the whole district
     */
    RowScope scopeOf(int unitId, boolean wholeDistrict);

    /** The unit at the head of the district: the sub-bureau. */
    int districtUnit();
}
