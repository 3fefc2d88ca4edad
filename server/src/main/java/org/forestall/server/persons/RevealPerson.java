package org.forestall.server.persons;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a person unmasked, and puts on record who looked and what for.
 *
 * <p>Refuses without PERSON_REVEAL, and with {@link PersonRefusal#NOT_FOUND}, {@link PersonRefusal#PURPOSE_UNKNOWN}.
 */
@Component
public class RevealPerson {

    private final Transactions transactions;
    private final PersonLinks links;
    private final AuditTrail audit;
    private final InstantSource clock;

    RevealPerson(Transactions transactions, PersonLinks links, AuditTrail audit, InstantSource clock) {
        this.transactions = transactions;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param purpose a {@link RevealPurpose}
     */
    public PersonDetails reveal(Actor actor, PersonId id, @Nullable String purpose) {
        actor.require(Permission.PERSON_REVEAL);
        RevealPurpose known = Arrays.stream(RevealPurpose.values())
                .filter(p -> p.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Refused.field(PersonRefusal.PURPOSE_UNKNOWN, "purpose"));
        return transactions.in(actor.scope(), () -> {
            PersonLinks.Group group = links.groupsOf(List.of(id)).get(id);
            if (group == null) {
                throw new Refused(PersonRefusal.NOT_FOUND);
            }
            AuditEntry entry = new AuditEntry(
                    "person.reveal", "person", id.value(), group.unitId(), Map.of("purpose", known.name()));
            audit.record(actor, entry, clock.instant());
            return details(group.details());
        });
    }

    private static PersonDetails details(Details known) {
        Details.Document document = known.latestDocument();
        return new PersonDetails(
                known.latestName(),
                known.phones().reversed(),
                document == null ? null : document.kind(),
                document == null ? null : document.number(),
                known.latestAddress());
    }
}
