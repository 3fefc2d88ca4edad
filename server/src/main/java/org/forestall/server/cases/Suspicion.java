package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Reason;
import org.jspecify.annotations.Nullable;

/** Why the case is what it is: the score, its reasons, and the scam it seems to be. */
public record Suspicion(
        int score, List<Reason> reasons, @Nullable FraudType fraudType, boolean typeSure) {

    public Suspicion {
        reasons = List.copyOf(reasons);
    }

    static Suspicion of(CaseEvent.Judgement judgement) {
        return new Suspicion(judgement.score(), judgement.reasons(), judgement.fraudType(), judgement.typeSure());
    }

    /** A further lead's judgement: the higher score, every reason once, the surer type. */
    Suspicion and(CaseEvent.Judgement judgement) {
        boolean surer = judgement.fraudType() != null && (fraudType == null || (judgement.typeSure() && !typeSure));
        return new Suspicion(
                Math.max(score, judgement.score()),
                newestFirst(judgement.reasons()),
                surer ? judgement.fraudType() : fraudType,
                surer ? judgement.typeSure() : typeSure);
    }

    Suspicion withReasons(List<Reason> added) {
        return new Suspicion(score, newestFirst(added), fraudType, typeSure);
    }

    Suspicion withType(FraudType type) {
        return new Suspicion(score, reasons, type, true);
    }

    private List<Reason> newestFirst(List<Reason> added) {
        Map<String, Reason> byCode = new LinkedHashMap<>();
        added.forEach(reason -> byCode.putIfAbsent(reason.code(), reason));
        reasons.forEach(reason -> byCode.putIfAbsent(reason.code(), reason));
        return new ArrayList<>(byCode.values());
    }
}
