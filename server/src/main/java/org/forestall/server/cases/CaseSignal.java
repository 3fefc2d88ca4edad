package org.forestall.server.cases;

import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A lead, as far as a case is concerned: whom it is about, where, and how it was judged.
 *
 * @param person the person at risk, after merges
 * @param place the unit that answers for the address, and the queue it should lie in
 * @param story a demonstration's name for the case
 */
public record CaseSignal(
        long leadId,
        PersonId person,
        Place place,
        CaseEvent.Judgement judgement,
        CaseEvent.Sums sums,
        @Nullable String story) {}
