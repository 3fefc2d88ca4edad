package org.forestall.server.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.forestall.server.platform.Sealer;

/** Rules of the house that a compiler does not know. */
final class CodeRules {

    /** The only classes that open sealed data; who adds one says here why. */
    private static final Set<String> OPENERS = Set.of(
            "org.forestall.server.persons.PersonSeal",
            "org.forestall.server.persons.GivenReason",
            "org.forestall.server.cases.Timeline",
            "org.forestall.server.leads.ReadLeads",
            "org.forestall.server.leads.QuarantineStore",
            "org.forestall.server.jurisdiction.UnresolvedAddresses",
            "org.forestall.server.transfers.TransferStore",
            // what was said and done at contacts, labels of sectors, what stands beside evidence
            "org.forestall.server.contacts.ContactSeal",
            // what counters and their contacts say, and the keys of the watch sets
            "org.forestall.server.banks.BankSeal",
            // accounts, and what is said about orders on them
            "org.forestall.server.orders.OrderSeal",
            // accounts that banks are asked about, and what they found
            "org.forestall.server.iso20022.EnquirySeal",
            // what people wrote at a follow-up and at a quality review
            "org.forestall.server.followups.FollowUpStore",
            "org.forestall.server.followups.ReviewStore",
            // phones and e-mail addresses of the staff, on their way to a channel
            "org.forestall.server.notices.StaffReach");

    private static final DescribedPredicate<JavaClass> NOT_AN_OPENER = DescribedPredicate.describe(
            "not one of the listed openers",
            type -> OPENERS.stream().noneMatch(opener -> type.getName().startsWith(opener)));

    static final ArchRule ONLY_LISTED_CLASSES_OPEN_SEALED_DATA = noClasses()
            .that(NOT_AN_OPENER)
            .should()
            .callMethodWhere(target(
                            owner(DescribedPredicate.describe("Sealer", type -> type.isEquivalentTo(Sealer.class))))
                    .and(target(name("open"))));

    /** Nothing reads the wall clock but the clock that is passed in (and the two places where it is handed in). */
    static final List<ArchRule> NOBODY_READS_THE_WALL_CLOCK = List.of(
            never(Instant.class, "now"),
            never(LocalDate.class, "now"),
            never(LocalDateTime.class, "now"),
            never(ZonedDateTime.class, "now"),
            never(System.class, "currentTimeMillis"));

    private CodeRules() {}

    private static ArchRule never(Class<?> type, String method) {
        return noClasses()
                .should()
                .callMethodWhere(target(owner(
                                DescribedPredicate.describe(type.getSimpleName(), owner -> owner.isEquivalentTo(type))))
                        .and(target(name(method))));
    }
}
