package org.forestall.server.guides;

import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The callback numbers of the units. */
@RestController
class CallbacksController {

    private final Callbacks callbacks;
    private final SetCallback setCallback;
    private final Units units;
    private final Transactions transactions;

    CallbacksController(Callbacks callbacks, SetCallback setCallback, Units units, Transactions transactions) {
        this.callbacks = callbacks;
        this.setCallback = setCallback;
        this.units = units;
        this.transactions = transactions;
    }

    record Line(UnitRef unit, @Nullable String callback) {}

    record Request(@Nullable String callback) {}

    /** The sub-bureau, the squad and the stations, each with its own number where it has one. */
    @GetMapping("/api/v1/guide-callbacks")
    Items<Line> list(Actor actor) {
        actor.require(Permission.GUIDE_VIEW);
        Map<Integer, String> all = transactions.in(actor.scope(), callbacks::all);
        return new Items<>(units.list().stream()
                .filter(unit -> unit.kind() != UnitKind.EXTERNAL && unit.kind() != UnitKind.COMMUNITY)
                .map(unit -> new Line(unit.ref(), all.get(unit.id())))
                .toList());
    }

    @PutMapping("/api/v1/guide-callbacks/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(Actor actor, @PathVariable int unit, @RequestBody Request request) {
        setCallback.set(actor, unit, request.callback());
    }
}
