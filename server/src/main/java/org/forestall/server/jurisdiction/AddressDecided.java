package org.forestall.server.jurisdiction;

import org.forestall.server.access.Actor;
import org.jspecify.annotations.Nullable;

/** A person decided which unit answers for a case's address; said inside the deciding transaction. */
public record AddressDecided(
        long caseId, int unitId, @Nullable Integer communityId, Actor by) {}
