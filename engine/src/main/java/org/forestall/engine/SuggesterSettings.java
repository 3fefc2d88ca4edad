package org.forestall.engine;

/**
 * How sure a fraud type must be before it is suggested. All are proposals, tried on the held-back part of the training
 * dialogues; the bench prints what they come to.
 *
 * @param sureFrom least confidence, 0 to 1; 0.7
 * @param nothing head start of "no fraud", in points of a keyword's weight; 1
 * @param model the most the model's opinion adds; below what suffices alone, since it has never seen a lawful call on
 *     the same subject; 2.5
 */
public record SuggesterSettings(double sureFrom, double nothing, double model) {

    /** The defaults. */
    public static final SuggesterSettings DEFAULT = new SuggesterSettings(0.7, 1, 2.5);

    public SuggesterSettings {
        if (!(sureFrom > 0 && sureFrom < 1) || nothing < 0 || model < 0) {
            throw new IllegalArgumentException("sureFrom lies between 0 and 1, the others are not negative");
        }
    }
}
