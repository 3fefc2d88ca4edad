package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins for the work group. */
@RestController
@RequestMapping("/api/v1/bulletins")
class BulletinsController {

    private static final int SHOWN = 60;

    private final ShiftDesk desk;
    private final BulletinStore store;
    private final BuildBulletin buildBulletin;
    private final SignBulletin signBulletin;
    private final Views views;
    private final Units units;

    BulletinsController(
            ShiftDesk desk,
            BulletinStore store,
            BuildBulletin buildBulletin,
            SignBulletin signBulletin,
            Views views,
            Units units) {
        this.desk = desk;
        this.store = store;
        this.buildBulletin = buildBulletin;
        this.signBulletin = signBulletin;
        this.views = views;
        this.units = units;
    }

    record Request(
            int unit, @Nullable Instant from, @Nullable Instant to) {}

    record View(
            long id,
            UnitRef unit,
            Instant from,
            Instant to,
            Instant builtAt,
            @Nullable Long handover,
            Figures figures,
            String zh,
            String en,
            Views.@Nullable StaffRef signedBy,
            @Nullable Instant signedAt,
            @Nullable String digest) {}

    @GetMapping
    Items<View> list(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.CASE_VIEW);
        List<Integer> asked = Scopes.asked(actor, units, unit);
        return new Items<>(viewsOf(desk.write(actor, now -> store.inUnits(asked, SHOWN))));
    }

    @PostMapping
    View build(Actor actor, @RequestBody Request request) {
        return view(buildBulletin.build(actor, request.unit(), request.from(), request.to()));
    }

    @PostMapping("/{id}/sign")
    View sign(Actor actor, @PathVariable long id) {
        return view(signBulletin.sign(actor, id));
    }

    private View view(Bulletin bulletin) {
        return viewsOf(List.of(bulletin)).getFirst();
    }

    private List<View> viewsOf(List<Bulletin> bulletins) {
        List<Long> signers = new ArrayList<>();
        for (Bulletin bulletin : bulletins) {
            Bulletin.Signature signature = bulletin.signature();
            if (signature != null) {
                signers.add(signature.by());
            }
        }
        Views.Names names = views.names(signers);
        return bulletins.stream().map(bulletin -> view(bulletin, names)).toList();
    }

    private View view(Bulletin bulletin, Views.Names names) {
        Bulletin.Signature signature = bulletin.signature();
        return new View(
                bulletin.id(),
                views.unit(bulletin.unitId()),
                bulletin.from(),
                bulletin.to(),
                bulletin.builtAt(),
                bulletin.handoverId(),
                bulletin.figures(),
                bulletin.text().zh(),
                bulletin.text().en(),
                signature == null ? null : names.get(signature.by()),
                signature == null ? null : signature.at(),
                signature == null ? null : signature.digest());
    }
}
