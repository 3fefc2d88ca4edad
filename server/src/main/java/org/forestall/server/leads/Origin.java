package org.forestall.server.leads;

/** How a lead came in. */
enum Origin {
    HTTP,
    FILE,
    MANUAL
}
