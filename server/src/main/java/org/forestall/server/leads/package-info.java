/** 预警线索: warnings come in, each gets its verdict, is kept verbatim, and finds its person, its unit and its case. */
@NullMarked
@ApplicationModule(
        displayName = "leads",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "persons",
            "jurisdiction",
            "cases",
            "clocks",
            "transfers"
        })
package org.forestall.server.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
