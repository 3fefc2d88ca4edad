package org.forestall.server.access;

/** Somebody who can sign in. The password is known only as its hash, and only inside this package. */
public record Account(long id, String username, Role role, int unitId, String displayName) {}
