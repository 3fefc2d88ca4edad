package org.forestall.server.followups;

/** How a follow-up was made. */
enum Channel {
    /** 上门. */
    VISIT,
    /** 电话. */
    PHONE
}
