package org.forestall.server.persons.web;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units as answers name them; units hardly ever change, so each is read once. */
@Component
class UnitRefs {

    private final JdbcClient jdbc;
    private final ConcurrentHashMap<Integer, UnitRef> known = new ConcurrentHashMap<>();

    UnitRefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record UnitRef(int id, String code, String name, String nameEn, String kind) {}

    UnitRef of(int unitId) {
        return known.computeIfAbsent(unitId, id -> jdbc.sql("select id, code, name, name_en, kind from unit where id = ?")
                .param(id)
                .query(UnitRef.class)
                .single());
    }
}
