package org.forestall.server.cases;

import org.jspecify.annotations.Nullable;

/**
 * Where a case lies.
 *
 * @param unitId the territory's station: whose rows these are
 * @param queueUnitId the unit accountable for it while nobody has claimed it
 * @param communityId the community of the person's address, where known
 */
public record Place(int unitId, int queueUnitId, @Nullable Integer communityId) {

    Place withQueue(int queue) {
        return new Place(unitId, queue, communityId);
    }
}
