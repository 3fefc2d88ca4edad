package org.forestall.server.guides;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forestall.engine.FraudType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other packages may ask of the guides; inside their own transaction or outside any. */
@Component
public class Guides {

    private final GuideStore store;
    private final Callbacks callbacks;

    Guides(GuideStore store, Callbacks callbacks) {
        this.store = store;
        this.callbacks = callbacks;
    }

    /** The version of this number, if there is one. */
    public Optional<GuideRef> find(long versionId) {
        return store.find(versionId).map(GuideVersion::ref);
    }

    /** The number that a person can look up and ring back: the unit's own, or that of the nearest above that has one. */
    public @Nullable String callbackOf(int unitId) {
        return callbacks.of(unitId);
    }

    /** The versions of these numbers, by number. */
    public Map<Long, GuideRef> findAll(Collection<Long> versionIds) {
        return store.refs(versionIds).stream().collect(Collectors.toMap(GuideRef::versionId, ref -> ref));
    }

    /** The newest version for a type and language; every type has one in each language. */
    public Optional<GuideRef> newest(FraudType type, GuideLanguage language) {
        return store.newest(type, language).map(GuideVersion::ref);
    }
}
