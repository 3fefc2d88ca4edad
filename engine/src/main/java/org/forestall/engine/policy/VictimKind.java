package org.forestall.engine.policy;

/** What nobody can see of a case, and every action tells a little about. */
public enum VictimKind {
    /** 误报: nobody is being cheated. */
    NONE,
    /** 一般受骗: being cheated, and open to a word. */
    OPEN,
    /** 深度洗脑: being cheated, and under the scammer's spell. */
    DEEP;

    static final int COUNT = 3;
}
