package org.forestall.fraudtype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.forestall.engine.FraudTypeKeywords;
import org.forestall.engine.FraudTypeModel;
import org.forestall.engine.FraudTypeSuggester;
import org.forestall.engine.SuggesterSettings;

/** The suggester with the model that was trained in the build. */
public final class TrainedFraudType {

    static final String MODEL = "fraud-type.model";

    private TrainedFraudType() {}

    /** The model in the jar; each call reads it again. */
    public static FraudTypeModel model() {
        try (InputStream in = TrainedFraudType.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is missing: the module's build trains it");
            }
            return FraudTypeModel.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        }
    }

    /** A suggester of the standard keywords and this model; make one and share it. */
    public static FraudTypeSuggester suggester(SuggesterSettings settings) {
        return new FraudTypeSuggester(FraudTypeKeywords.standard(), model(), settings);
    }
}
