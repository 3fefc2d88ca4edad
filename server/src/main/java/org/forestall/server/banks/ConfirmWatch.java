package org.forestall.server.banks;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.platform.AskTogether;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Confirms a hit in a bank's own copy of the watch set, by what stands in the database at that moment. Every counter of every
 * bank asks here before anybody is kept waiting, so that questions of one moment share a look.
 */
@Component
class ConfirmWatch {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final InstantSource clock;
    private final AskTogether<Question, Boolean> together = new AskTogether<>("watch-checks", this::look);

    ConfirmWatch(JdbcClient jdbc, Transactions transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Question(int bankId, List<Long> values) {}

    /** Whether any of these values of a bank belongs to somebody who is watched now. */
    boolean isWatched(int bankId, List<Long> values) {
        return together.ask(new Question(bankId, values));
    }

    private List<Boolean> look(List<Question> questions) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> banks = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (Long value : questions.get(i).values()) {
                numbers.add(i);
                banks.add(questions.get(i).bankId());
                values.add(value);
            }
        }
        Set<Integer> watched = transactions.in(
                RowScope.all(),
                () -> new HashSet<>(jdbc.sql("""
                        select q.number from unnest(?, ?, ?) as q (number, bank_id, value)
                        where exists (select 1 from bank_watch_value v join bank_watch w on w.id = v.watch_id
                                      where v.bank_id = q.bank_id and v.value = q.value and v.removed_version is null
                                            and w.ended_at is null and w.expires_at > ?)""")
                        .param(numbers.toArray(Integer[]::new))
                        .param(banks.toArray(Integer[]::new))
                        .param(values.toArray(Long[]::new))
                        .param(Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .list()));
        List<Boolean> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(watched.contains(i));
        }
        return answers;
    }
}
