package org.forestall.server.platform;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to work with a database user that row-level security does not hold: a superuser would see every unit's rows
 * whatever the scope says.
 */
@Component
class DatabaseCheck {

    private final JdbcTemplate jdbc;

    DatabaseCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void refuseUnheldUser() {
        Boolean unheld = jdbc.queryForObject(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user", Boolean.class);
        if (Boolean.TRUE.equals(unheld)) {
            throw new IllegalStateException("The database user is not held by row-level security. Create a plain one:"
                    + " create role forestall login password '...'; create database forestall owner forestall;");
        }
    }
}
