package org.forestall.server.persons;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows for lists and pages. */
@Component
class ListStore {

    private final JdbcClient jdbc;
    private final PersonSeal seal;

    ListStore(JdbcClient jdbc, PersonSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Persons not merged into another, the latest known first. */
    List<PersonId> roots(PageRequest request) {
        return jdbc.sql("select id from person where merged_into is null order by id desc limit ? offset ?")
                .params(request.size(), request.offset())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** How many {@link #roots} there are, counted a little further than lists tell. */
    long countRoots() {
        return jdbc.sql("select count(*) from (select 1 from person where merged_into is null limit ?) counted")
                .param(Page.COUNTED_AT_MOST + 1)
                .query(Long.class)
                .single();
    }

    /** What each row itself knows, whatever it is merged into. */
    Map<PersonId, Details> details(Collection<PersonId> ids) {
        Map<PersonId, Details> details = new LinkedHashMap<>();
        jdbc.sql("select id, sealed from person where id = any(?)")
                .param(PersonLinks.values(ids))
                .query(row -> {
                    long id = row.getLong(1);
                    details.put(new PersonId(id), seal.open(id, row.getBytes(2)));
                });
        return details;
    }
}
