package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds persons by blind values, then opens the hits and keeps those that really are what was asked for. */
@Component
class FindPersons {

    /** Of a word that very many share only the latest known are looked at; several words narrow a longer list. */
    private static final int HITS_OF_ONE_WORD = 500;

    private static final int HITS_OF_EACH_WORD = 10_000;

    private final ReadQuery reader;
    private final PersonLinks links;
    private final PersonSeal seal;
    private final JdbcTemplate jdbc;

    FindPersons(ReadQuery reader, PersonLinks links, PersonSeal seal, JdbcTemplate jdbc) {
        this.reader = reader;
        this.links = links;
        this.seal = seal;
        this.jdbc = jdbc;
    }

    List<PersonId> find(String query, int limit) {
        List<SearchTerm> terms = reader.terms(query);
        if (terms.isEmpty() || limit < 1) {
            return List.of();
        }
        Predicate<Details> fits = terms.stream().map(SearchTerm::fits).reduce(d -> true, Predicate::and);
        List<Long> hits = hits(terms).stream().limit(HITS_OF_ONE_WORD).toList();
        List<PersonId> found = hits.isEmpty() ? List.of() : checked(hits, fits);
        var roots = links.rootsOf(found);
        Set<PersonId> distinct = new LinkedHashSet<>();
        found.forEach(id -> distinct.add(roots.getOrDefault(id, id)));
        return distinct.stream().limit(limit).toList();
    }

    private List<Long> hits(List<SearchTerm> terms) {
        int each = terms.size() == 1 ? HITS_OF_ONE_WORD : HITS_OF_EACH_WORD;
        List<Long> hits = hits(terms.getFirst(), each);
        for (SearchTerm term : terms.subList(1, terms.size())) {
            Set<Long> others = new HashSet<>(hits(term, each));
            hits = hits.stream().filter(others::contains).toList();
        }
        return hits;
    }

    private List<Long> hits(SearchTerm term, int limit) {
        List<Long> hits = jdbc.queryForList(
                """
                select person_id from unnest(?::bigint[]) as asked(token) cross join lateral (
                    select person_id from person_token t where t.token = asked.token order by person_id desc limit ?) t
                union
                select person_id from unnest(?::uuid[]) as asked(blind) cross join lateral (
                    select person_id from person_identifier i where i.blind = asked.blind
                    order by kind desc, person_id desc limit ?) i
                order by 1 desc""",
                Long.class,
                term.tokens().toArray(Long[]::new),
                limit,
                term.blinds().stream().map(UUID::toString).toArray(String[]::new),
                limit);
        return new ArrayList<>(hits);
    }

    private List<PersonId> checked(List<Long> hits, Predicate<Details> fits) {
        List<PersonId> found = new ArrayList<>();
        jdbc.query(
                "select id, sealed from person where id = any(?) order by id desc",
                row -> {
                    if (fits.test(seal.open(row.getLong(1), row.getBytes(2)))) {
                        found.add(new PersonId(row.getLong(1)));
                    }
                },
                (Object) hits.toArray(Long[]::new));
        return found;
    }
}
