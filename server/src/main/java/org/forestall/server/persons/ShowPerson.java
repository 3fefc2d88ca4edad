package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Puts a person's file together; refuses without PERSON_VIEW, and with {@link PersonRefusal#NOT_FOUND}. */
@Component
public class ShowPerson {

    private final Transactions transactions;
    private final PersonLinks links;
    private final LabelPersons labels;
    private final ShowKin kin;
    private final ShowMerges merges;
    private final HistoryOfGroups histories;

    ShowPerson(
            Transactions transactions,
            PersonLinks links,
            LabelPersons labels,
            ShowKin kin,
            ShowMerges merges,
            HistoryOfGroups histories) {
        this.transactions = transactions;
        this.links = links;
        this.labels = labels;
        this.kin = kin;
        this.merges = merges;
        this.histories = histories;
    }

    public PersonFile show(Actor actor, PersonId id) {
        actor.require(Permission.PERSON_VIEW);
        return transactions.in(actor.scope(), () -> {
            PersonLinks.Group group = links.groupsOf(List.of(id)).get(id);
            if (group == null) {
                throw new Refused(PersonRefusal.NOT_FOUND);
            }
            return file(id, group);
        });
    }

    private PersonFile file(PersonId id, PersonLinks.Group group) {
        return new PersonFile(
                labels.label(id, group.details()),
                group.unitId(),
                group.root().equals(id) ? null : group.root(),
                masked(group.details()),
                kin.household(id),
                histories.of(List.of(group)).getOrDefault(group.root(), PersonHistory.History.NONE),
                merges.of(group),
                kin.likeness(id));
    }

    private static List<PersonFile.MaskedIdentifier> masked(Details details) {
        List<PersonFile.MaskedIdentifier> masked = new ArrayList<>();
        details.phones().reversed().stream()
                .map(Masks::phone)
                .filter(Objects::nonNull)
                .forEach(phone -> masked.add(new PersonFile.MaskedIdentifier("PHONE", phone)));
        details.documents()
                .reversed()
                .forEach(d -> masked.add(new PersonFile.MaskedIdentifier(d.kind(), Masks.idNumber(d.number()))));
        return masked;
    }
}
