/**
 * 劝阻: everything done with a person at risk to bring them back: calls, visits, family, messages, guard duty, evidence,
 * the sweep for hidden channels, promises and the search for somebody who cannot be found. What happened stands in the
 * case's events; where the person stands is computed from them alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "contacts",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "profiles",
            "jurisdiction",
            "persons",
            "cases",
            "staff",
            "shifts",
            "guides",
            "clocks",
            "notices"
        })
package org.forestall.server.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
