package org.forestall.server.shifts;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.jspecify.annotations.Nullable;

/** Which units a reader asks for, of those they may see. */
final class Scopes {

    private Scopes() {}

    /** The one asked for when it is in scope, or all in scope; units where nobody works are left out. */
    static List<Integer> asked(Actor actor, Units units, @Nullable Integer unit) {
        return units.list().stream()
                .filter(one -> one.kind() != UnitKind.COMMUNITY && one.kind() != UnitKind.EXTERNAL)
                .map(Unit::id)
                .filter(id -> unit == null || id.equals(unit))
                .filter(actor.scope()::sees)
                .toList();
    }
}
