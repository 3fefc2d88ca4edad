package org.forestall.server.banks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom to ring at a bank now: who can be reached at this hour comes first, each in the bank's own order; the others follow,
 * with their hours, for the case that nobody answers.
 */
@Component
class WhomToRing {

    private final BankStore banks;
    private final JurisdictionProfile profile;

    WhomToRing(BankStore banks, JurisdictionProfile profile) {
        this.banks = banks;
        this.profile = profile;
    }

    /** About a branch: its own people, then the bank's. */
    List<Banks.ToRing> atBranch(int bankId, int branchId, Instant now) {
        return inOrder(banks.contacts(bankId, branchId), now);
    }

    /** About the bank: its own people, before and without any branch's. */
    List<Banks.ToRing> atBank(int bankId, Instant now) {
        return inOrder(
                banks.contacts(bankId, null).stream()
                        .filter(contact -> contact.branchId() == null)
                        .toList(),
                now);
    }

    private List<Banks.ToRing> inOrder(List<BankContact> contacts, Instant now) {
        LocalDateTime local = now.atZone(profile.zone()).toLocalDateTime();
        Map<Integer, Branch> branches = banks.branches(contacts.stream()
                .map(BankContact::branchId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return contacts.stream()
                .map(contact -> toRing(contact, branches, local))
                .sorted(Comparator.comparing(one -> !one.now()))
                .toList();
    }

    private static Banks.ToRing toRing(BankContact contact, Map<Integer, Branch> branches, LocalDateTime local) {
        OpeningHours hours = hoursOf(contact, branches);
        return new Banks.ToRing(
                contact.name(),
                contact.phone(),
                hours == null || hours.include(local),
                hours == null ? null : hours.opens() + "–" + hours.closes());
    }

    private static @Nullable OpeningHours hoursOf(BankContact contact, Map<Integer, Branch> branches) {
        Branch branch = contact.branchId() == null ? null : branches.get(contact.branchId());
        return contact.hours() != null || branch == null ? contact.hours() : branch.hours();
    }
}
