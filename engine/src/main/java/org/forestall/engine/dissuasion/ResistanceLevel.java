package org.forestall.engine.dissuasion;

/** How far the person is under the scammer's spell (抵触程度), mildest first. */
public enum ResistanceLevel {
    /** 无: listens. */
    NONE,
    /** 有抵触. */
    SOME,
    /** 深度洗脑: words alone have not helped in reported cases; act jointly. */
    DEEP;

    /** Whether this level is at least the other. */
    public boolean reaches(ResistanceLevel other) {
        return compareTo(other) >= 0;
    }
}
