/**
 * 事主: who is at risk. Joins sightings into persons by normalised phone and identity number, remembers what is known of
 * each, sealed, and links by hand what the fields could not join.
 */
@NullMarked
@ApplicationModule(
        displayName = "persons",
        allowedDependencies = {
            "platform",
            "platform :: web",
            "access",
            "audit",
            "jurisdiction",
            "profiles"
        })
package org.forestall.server.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
