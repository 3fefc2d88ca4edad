package org.forestall.server.shifts;

import java.util.List;
import java.util.Map;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CasesOfStaff;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.Presence;
import org.forestall.server.staff.StaffMember;
import org.forestall.server.staff.StaffProfiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can be given a case, and who answers for one. */
@RestController
@RequestMapping("/api/v1")
class FreePeopleController {

    private final ShiftDesk desk;
    private final FreePeople freePeople;
    private final StaffProfiles profiles;
    private final Accountability accountability;
    private final CasesOfStaff cases;
    private final Views views;

    FreePeopleController(
            ShiftDesk desk,
            FreePeople freePeople,
            StaffProfiles profiles,
            Accountability accountability,
            CasesOfStaff cases,
            Views views) {
        this.desk = desk;
        this.freePeople = freePeople;
        this.profiles = profiles;
        this.accountability = accountability;
        this.cases = cases;
        this.views = views;
    }

    record Line(
            long id,
            String name,
            UnitRef unit,
            Role role,
            boolean sworn,
            Presence presence,
            int openCases,
            List<String> languages,
            boolean free,
            List<FreePeople.Why> reasons) {}

    record AccountableView(
            String kind,
            Views.@Nullable StaffRef staff,
            @Nullable Post post,
            @Nullable UnitRef unit,
            List<Views.StaffRef> holders) {}

    /** Everybody of a unit, the free ones first, with what speaks for or against each. */
    @GetMapping("/people/free")
    Items<Line> free(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.STAFF_VIEW);
        int asked = unit == null ? actor.unitId() : unit;
        if (!actor.scope().sees(asked)) {
            throw new Refused(AccessRefusal.NOT_ALLOWED);
        }
        List<FreePeople.Candidate> people = freePeople.everybody(asked, desk.now());
        Map<Long, List<String>> languages = profiles.languagesOf(
                people.stream().map(FreePeople.Candidate::id).toList());
        return new Items<>(people.stream()
                .map(one -> line(one, languages.getOrDefault(one.id(), List.of())))
                .toList());
    }

    /** Who answers for a case at this moment; nobody for one that is closed. */
    @GetMapping("/cases/{id}/accountable")
    AccountableView accountable(Actor actor, @PathVariable long id) {
        actor.require(Permission.CASE_VIEW);
        CaseId caseId = new CaseId(id);
        CaseFile file = desk.write(actor, now -> cases.open(List.of(caseId)).get(caseId));
        Accountable found =
                file == null ? null : accountability.of(file, desk.now()).orElse(null);
        return switch (found) {
            case null -> new AccountableView("NOBODY", null, null, null, List.of());
            case Accountable.Person person ->
                new AccountableView("PERSON", views.refOf(person.member()), null, null, List.of());
            case Accountable.AtPost at ->
                new AccountableView(
                        "POST",
                        null,
                        at.post(),
                        views.unit(at.unitId()),
                        at.holders().stream().map(views::refOf).toList());
        };
    }

    private Line line(FreePeople.Candidate one, List<String> languages) {
        StaffMember member = one.person().member();
        return new Line(
                member.id(),
                member.name(),
                views.unit(member.unitId()),
                member.role(),
                member.sworn(),
                one.person().presence(),
                one.openCases(),
                languages,
                one.free(),
                one.why());
    }
}
