package org.forestall.server.cases;

/** Where a case is in its life. */
public enum Stage {
    /** 处置中. */
    OPEN,
    /** 关注中: the danger is past for now, and somebody keeps looking. */
    WATCHING,
    /** 已结案. */
    CLOSED,
    /** 移交中: offered to another unit, which has not answered. */
    TRANSFERRING
}
