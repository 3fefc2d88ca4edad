package org.forestall.engine.dissuasion;

/** What a line of the sweep came to; a line without an answer was not asked. */
public enum SweepAnswer {
    /** 未发现. */
    NONE_FOUND,
    /** 发现，已清除. */
    FOUND_REMOVED,
    /** 发现，未清除. */
    FOUND_LEFT,
    /** 拒绝查看. */
    REFUSED_TO_SHOW;

    /** Whether the channel may still be open. */
    public boolean leavesOpen() {
        return this == FOUND_LEFT || this == REFUSED_TO_SHOW;
    }
}
