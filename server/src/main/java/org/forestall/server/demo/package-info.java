/**
 * The demo: one invented day of a district, the same for the same seed, and the robots that play it. Robots know the
 * server only by its HTTP interface on loopback, so they come through the same door as people.
 */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {"platform", "platform :: web", "access", "jurisdiction", "staff"})
package org.forestall.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
