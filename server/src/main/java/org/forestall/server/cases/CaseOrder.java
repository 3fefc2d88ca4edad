package org.forestall.server.cases;

import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;

/** What is asked of one case, by whom: the permission it needs and the move it is. */
public record CaseOrder(Actor actor, CaseId id, Permission permission, Move move) {}
