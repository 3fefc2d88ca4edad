package org.forestall.engine;

/** The least channel a level of risk demands (预警分级处置方式), mildest first. */
public enum Demand {
    /** A message or a machine's call will do. */
    MESSAGE,
    /** A person must speak with them. */
    CALL,
    /** They must be met face to face (见面劝阻). */
    MEET
}
