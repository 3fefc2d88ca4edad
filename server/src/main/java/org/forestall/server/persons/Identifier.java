package org.forestall.server.persons;

import java.util.UUID;

/** A field to join by, blinded. */
record Identifier(MatchField kind, UUID blind) {}
