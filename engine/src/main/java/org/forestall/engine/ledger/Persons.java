package org.forestall.engine.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is the same person: two names in one case, since a case is about one person. */
final class Persons {

    private final Map<String, String> sameAs = new HashMap<>();

    static Persons of(List<Claim> claims, MergedCases cases) {
        Persons persons = new Persons();
        Map<String, String> ofCase = new HashMap<>();
        for (Claim claim : claims) {
            Place place = claim.entry().place();
            String known = ofCase.putIfAbsent(cases.standing(place.caseId()), place.person());
            if (known != null) {
                persons.join(place.person(), known);
            }
        }
        return persons;
    }

    /** One name for all of a person's names. */
    String same(String person) {
        String name = person;
        for (String next = person; next != null; next = sameAs.get(next)) {
            name = next;
        }
        return name;
    }

    private void join(String one, String other) {
        String from = same(one);
        String into = same(other);
        if (!from.equals(into)) {
            sameAs.put(from, into);
        }
    }
}
