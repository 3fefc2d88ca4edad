package org.forestall.server.access;

import java.util.Optional;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a request shows (session token, source key, local token) into the one who asks. */
@Component
public class RequestIdentity {

    private final Sessions sessions;
    private final LocalToken localToken;
    private final SourceKeys sourceKeys;
    private final BankKeys bankKeys;

    RequestIdentity(Sessions sessions, LocalToken localToken, SourceKeys sourceKeys, BankKeys bankKeys) {
        this.sessions = sessions;
        this.localToken = localToken;
        this.sourceKeys = sourceKeys;
        this.bankKeys = bankKeys;
    }

    /**
     * Who shows these; empty when nothing is shown.
     *
     * @throws Refused with {@link AccessRefusal#WRONG_KEY}, {@link AccessRefusal#WRONG_TOKEN}
     */
    public Optional<Actor> identify(
            @Nullable String sessionToken,
            @Nullable String sourceKey,
            @Nullable String bankKey,
            @Nullable String bearer) {
        if (sourceKey != null) {
            return Optional.of(sourceKeys.findByKey(sourceKey).orElseThrow(() -> new Refused(AccessRefusal.WRONG_KEY)));
        }
        if (bankKey != null) {
            return Optional.of(bankKeys.findByKey(bankKey).orElseThrow(() -> new Refused(AccessRefusal.WRONG_KEY)));
        }
        if (bearer != null) {
            return Optional.of(byBearer(bearer));
        }
        return sessionToken == null
                ? Optional.empty()
                : sessions.find(sessionToken).map(Sessions.SignedIn::actor);
    }

    private Actor byBearer(String bearer) {
        if (localToken.matches(bearer)) {
            return localToken.actor();
        }
        return sessions.find(bearer)
                .map(Sessions.SignedIn::actor)
                .orElseThrow(() -> new Refused(AccessRefusal.WRONG_TOKEN));
    }
}
