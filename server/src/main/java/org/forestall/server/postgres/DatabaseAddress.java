package org.forestall.server.postgres;

/** How to reach a database. The password is never logged: the record says so little about itself on purpose. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
