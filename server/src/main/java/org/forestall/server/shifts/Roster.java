package org.forestall.server.shifts;

import org.jspecify.annotations.Nullable;

/** Shifts of one unit at one post, made together. */
record Roster(long id, int unitId, @Nullable Post post, int minimum, Pattern pattern) {}
