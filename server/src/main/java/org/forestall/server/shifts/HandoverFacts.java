package org.forestall.server.shifts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What a handover should say about a case that the case itself does not know: asked of whoever keeps contacts and
 * promises. Codes, times and staff numbers only, never personal data.
 */
public interface HandoverFacts {

    /** About these open cases; one without anything to say may be missing. Asked inside the caller's transaction. */
    Map<CaseId, Facts> of(Collection<CaseId> cases, Instant now);

    /** What keeps somebody from signing off beside the cases they hold, such as a visit under way. */
    List<Unfinished> unfinishedOf(long staffId, Instant now);

    /**
     * @param nextStep the code of the next step, if one is known
     * @param knows who has dealt with the person, by staff number
     */
    record Facts(List<Promise> promises, @Nullable String nextStep, List<Long> knows) {

        static final Facts NONE = new Facts(List.of(), null, List.of());

        public Facts {
            promises = List.copyOf(promises);
            knows = List.copyOf(knows);
        }
    }

    /** Something promised to the person: a call back, a visit. */
    record Promise(long id, String kind, Instant dueAt) {}

    /** @param kind a code: VISIT, GUARD */
    record Unfinished(String kind, long id, CaseId caseId) {}
}
