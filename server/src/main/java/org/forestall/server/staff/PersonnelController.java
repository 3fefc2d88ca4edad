package org.forestall.server.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One person of the staff list: rank, languages, certificates, leaving. */
@RestController
@RequestMapping("/api/v1/staff")
class PersonnelController {

    private final StaffProfiles profiles;
    private final Certificates certificates;
    private final EditStaff editStaff;
    private final DeactivateStaff deactivateStaff;
    private final KeepCertificates keepCertificates;
    private final Units units;
    private final InstantSource clock;

    PersonnelController(
            StaffProfiles profiles,
            Certificates certificates,
            EditStaff editStaff,
            DeactivateStaff deactivateStaff,
            KeepCertificates keepCertificates,
            Units units,
            InstantSource clock) {
        this.profiles = profiles;
        this.certificates = certificates;
        this.editStaff = editStaff;
        this.deactivateStaff = deactivateStaff;
        this.keepCertificates = keepCertificates;
        this.units = units;
        this.clock = clock;
    }

    record CertificateView(
            long id,
            Certificate.Kind kind,
            LocalDate issuedOn,
            LocalDate expiresOn,
            Certificate.Basis basis,
            boolean expired) {}

    record PersonView(
            long id,
            String name,
            UnitRef unit,
            Role role,
            boolean sworn,
            @Nullable String rank,
            List<String> languages,
            boolean onDuty,
            @Nullable Instant leftAt,
            List<CertificateView> certificates,
            boolean mayBeDispatched) {}

    /** The text list of ranks and posts of work. */
    @GetMapping("/ranks")
    Items<String> ranks(Actor actor) {
        actor.require(Permission.STAFF_VIEW);
        return new Items<>(Ranks.CODES);
    }

    @GetMapping("/{id}")
    PersonView show(Actor actor, @PathVariable long id) {
        actor.require(Permission.STAFF_VIEW);
        StaffProfile profile = profiles.find(id)
                .filter(found -> actor.scope().sees(found.member().unitId()))
                .orElseThrow(() -> new Refused(PersonnelRefusal.NOT_FOUND));
        return view(profile);
    }

    @PatchMapping("/{id}")
    PersonView edit(Actor actor, @PathVariable long id, @RequestBody EditStaff.Edit edit) {
        return view(editStaff.edit(actor, id, edit));
    }

    @PostMapping("/{id}/deactivate")
    PersonView deactivate(Actor actor, @PathVariable long id) {
        deactivateStaff.deactivate(actor, id);
        return show(actor, id);
    }

    @PostMapping("/{id}/certificates")
    PersonView certify(Actor actor, @PathVariable long id, @RequestBody KeepCertificates.Paper paper) {
        keepCertificates.enter(actor, id, paper);
        return show(actor, id);
    }

    @DeleteMapping("/{id}/certificates/{certificate}")
    PersonView withdrawCertificate(Actor actor, @PathVariable long id, @PathVariable long certificate) {
        keepCertificates.withdraw(actor, id, certificate);
        return show(actor, id);
    }

    private PersonView view(StaffProfile profile) {
        StaffMember member = profile.member();
        Instant now = clock.instant();
        LocalDate today = certificates.dayOf(now);
        return new PersonView(
                member.id(),
                member.name(),
                units.get(member.unitId()).ref(),
                member.role(),
                member.sworn(),
                profile.rank(),
                profile.languages(),
                member.onDuty(),
                profile.leftAt(),
                certificates.of(member.id()).stream()
                        .map(one -> new CertificateView(
                                one.id(),
                                one.kind(),
                                one.issuedOn(),
                                one.expiresOn(),
                                one.basis(),
                                one.isExpired(today)))
                        .toList(),
                certificates.mayBeDispatched(member.id(), now));
    }
}
