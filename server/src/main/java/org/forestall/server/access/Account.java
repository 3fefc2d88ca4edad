package org.forestall.server.access;

/**
 * Somebody who can sign in. The password is known only as its hash, and only inside this package.
 *
 * @param kind PERSON, or ROBOT for one of the demo's staff that a program plays
 */
public record Account(long id, String username, Role role, int unitId, String displayName, Actor.Kind kind) {

    /** An account that is yet to be opened. */
    public record Opening(String username, Role role, int unitId, String displayName, Actor.Kind kind) {}
}
