package org.forestall.server.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the message that warns the person by rule; told by whoever sends it. */
public interface WarningByRule {

    /** How far it is; empty where no rule sends this case one. In the caller's transaction and scope. */
    Optional<Warning> of(CaseId id);

    /** How far a warning is. */
    enum State {
        /** Waits for its turn, or for the gateway; the reason says for what, where it is known. */
        WAITS,
        /** Taken by the gateway, which does not say that it was read. */
        SENT,
        /** Not delivered. */
        FAILED,
        /** Held back by the rule. */
        HELD
    }

    /** @param reason why it waits, failed or was held back, by code; none where there is nothing to say */
    record Warning(State state, @Nullable String reason, Instant at) {}
}
