package org.forestall.server.cases;

import java.util.List;

/** What another package still asks for before a case may close; every way of closing asks every demand. */
public interface ClosingDemand {

    /** Codes of what is missing for this outcome, such as {@code sweep:SECOND_PHONE}; empty when nothing is. */
    List<String> missing(CaseFile file, CloseOutcome outcome);
}
