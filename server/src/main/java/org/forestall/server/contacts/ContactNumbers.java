package org.forestall.server.contacts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers for attempts, visits, evidence and the rest, drawn before the row is written. */
@Component
class ContactNumbers {

    private final JdbcClient jdbc;

    ContactNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        return jdbc.sql("select nextval('contact_number')").query(Long.class).single();
    }
}
