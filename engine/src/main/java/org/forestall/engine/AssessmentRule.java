package org.forestall.engine;

import java.util.Optional;

/** One thing that makes a lead more pressing. A rule only ever adds: more danger never gives fewer points. */
interface AssessmentRule {

    Optional<Reason> weigh(LeadFacts lead, PersonMemory memory);
}
