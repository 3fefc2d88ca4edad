package org.forestall.server.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Refusal} out of a use case; the transaction is rolled back and the caller is told why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient Map<String, Object> values;
    private final @Nullable String field;

    public Refused(Refusal refusal) {
        this(refusal, Map.of(), null);
    }

    public Refused(Refusal refusal, Map<String, Object> values) {
        this(refusal, values, null);
    }

    private Refused(Refusal refusal, Map<String, Object> values, @Nullable String field) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.values = Map.copyOf(values);
        this.field = field;
    }

    /** A refusal that is about one field of the request. */
    public static Refused field(Refusal refusal, String field) {
        return new Refused(refusal, Map.of(), field);
    }

    /** The same, said of a field of the request that the refusing did not know by name. */
    public Refused about(String name) {
        return new Refused(refusal, values, name);
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Figures for the sentence, such as who was first and when. */
    public Map<String, Object> values() {
        return values;
    }

    public @Nullable String field() {
        return field;
    }
}
