package org.forestall.server.jurisdiction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units, the map, and addresses. */
@RestController
@RequestMapping("/api/v1")
class JurisdictionController {

    private static final int SHOWN = 200;

    private final Units units;
    private final AddressBook addresses;
    private final UnresolvedAddresses unresolved;
    private final DecideAddress decideAddress;
    private final DistrictMap map;
    private final UnitLoads loads;
    private final Transactions transactions;

    JurisdictionController(
            Units units,
            AddressBook addresses,
            UnresolvedAddresses unresolved,
            DecideAddress decideAddress,
            DistrictMap map,
            UnitLoads loads,
            Transactions transactions) {
        this.units = units;
        this.addresses = addresses;
        this.unresolved = unresolved;
        this.decideAddress = decideAddress;
        this.map = map;
        this.loads = loads;
        this.transactions = transactions;
    }

    record Node(
            int id,
            String code,
            String name,
            String nameEn,
            UnitKind kind,
            @Nullable Integer parent,
            @Nullable String street,
            boolean madeUp,
            @Nullable LonLat place,
            int openCases,
            int overdue,
            Map<String, Integer> openByGrade,
            List<Node> children) {}

    record AddressRequest(@Nullable String text) {}

    /** @param how or why, as a code */
    record AddressAnswer(
            String result,
            @Nullable UnitRef unit,
            @Nullable UnitRef community,
            @Nullable String street,
            String how,
            @Nullable Double confidence,
            @Nullable String outside,
            List<UnitRef> candidates) {}

    record UnresolvedView(
            long id,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseNumber,

            String address,
            List<UnitRef> candidates,
            String why,
            Instant since) {}

    record DecideRequest(int unit, boolean remember) {}

    /** The district's tree from the city down; units outside it with {@code outside=true}. */
    @GetMapping("/units")
    Items<Node> tree(Actor actor, @RequestParam(defaultValue = "false") boolean outside) {
        actor.require(Permission.UNIT_VIEW);
        Map<Integer, UnitLoads.Load> load = loads.loads(actor.scope());
        List<Unit> roots = units.list().stream()
                .filter(unit -> outside
                        ? unit.kind() == UnitKind.EXTERNAL
                        : unit.parentId() == null && unit.kind() != UnitKind.EXTERNAL)
                .toList();
        return new Items<>(roots.stream().map(unit -> node(unit, load)).toList());
    }

    /** Street polygons and station points, GeoJSON. */
    @GetMapping(path = "/map", produces = "application/json")
    String map(Actor actor) {
        actor.require(Permission.UNIT_VIEW);
        return map.geoJson();
    }

    @PostMapping("/addresses/resolve")
    AddressAnswer resolve(Actor actor, @RequestBody AddressRequest request) {
        actor.require(Permission.UNIT_VIEW);
        return answer(transactions.in(actor.scope(), () -> addresses.resolve(request.text())));
    }

    /** Addresses that wait for a decision, the longest first. */
    @GetMapping("/unresolved")
    Items<UnresolvedView> unresolved(Actor actor) {
        actor.require(Permission.ADDRESS_DECIDE);
        return new Items<>(transactions.in(actor.scope(), () -> unresolved.open(SHOWN)).stream()
                .map(entry -> new UnresolvedView(
                        entry.id(),
                        entry.caseId(),
                        entry.address(),
                        refs(entry.candidates()),
                        entry.why(),
                        entry.since()))
                .toList());
    }

    @PostMapping("/unresolved/{id}/decide")
    Map<String, String> decide(Actor actor, @PathVariable long id, @RequestBody DecideRequest request) {
        decideAddress.decide(actor, id, request.unit(), request.remember());
        return Map.of("state", "DECIDED");
    }

    private Node node(Unit unit, Map<Integer, UnitLoads.Load> loads) {
        UnitLoads.Load load = loads.getOrDefault(unit.id(), new UnitLoads.Load(0, 0, Map.of()));
        return new Node(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.nameEn(),
                unit.kind(),
                unit.parentId(),
                unit.street(),
                unit.madeUp(),
                unit.place(),
                load.open(),
                load.overdue(),
                load.openByGrade(),
                units.children(unit.id()).stream()
                        .filter(child -> child.kind() != UnitKind.EXTERNAL)
                        .map(child -> node(child, loads))
                        .toList());
    }

    private AddressAnswer answer(AddressResolution resolution) {
        return switch (resolution) {
            case AddressResolution.Resolved r ->
                new AddressAnswer(
                        "RESOLVED",
                        units.get(r.stationId()).ref(),
                        r.communityId() == null
                                ? null
                                : units.get(r.communityId()).ref(),
                        r.street(),
                        r.how().name(),
                        r.confidence(),
                        null,
                        List.of());
            case AddressResolution.Outside o ->
                new AddressAnswer(
                        "OUTSIDE",
                        units.get(o.externalUnitId()).ref(),
                        null,
                        null,
                        o.how().name(),
                        o.confidence(),
                        o.province() + o.city() + o.district(),
                        List.of());
            case AddressResolution.Unresolved u ->
                new AddressAnswer(
                        "UNRESOLVED",
                        null,
                        null,
                        null,
                        u.why().name(),
                        null,
                        null,
                        refs(u.candidates().stream()
                                .map(AddressResolution.Candidate::unitId)
                                .toList()));
        };
    }

    private List<UnitRef> refs(List<Integer> ids) {
        return ids.stream().map(id -> units.get(id).ref()).toList();
    }
}
