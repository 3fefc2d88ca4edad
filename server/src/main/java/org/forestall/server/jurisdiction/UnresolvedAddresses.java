package org.forestall.server.jurisdiction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Sealer;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of addresses that wait for a person's decision; the one place that opens them. */
@Component
public class UnresolvedAddresses {

    private static final String PLACE = "unresolved-address:";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final AddressBook addresses;
    private final Sealer sealer;
    private final Outbox outbox;
    private final Units units;

    UnresolvedAddresses(
            JdbcClient jdbc, JdbcTemplate template, AddressBook addresses, Sealer sealer, Outbox outbox, Units units) {
        this.jdbc = jdbc;
        this.template = template;
        this.addresses = addresses;
        this.sealer = sealer;
        this.outbox = outbox;
        this.units = units;
    }

    /** A case whose address nobody knows the unit of. */
    public record Waiting(long caseId, String address, AddressResolution.Unresolved resolution) {}

    record Entry(long id, long caseId, String address, UUID key, List<Integer> candidates, String why, Instant since) {}

    /** Puts addresses into the queue, in the caller's transaction; the same one of the same case is there once. */
    public void add(List<Waiting> waiting, Instant now) {
        Transactions.assertActive();
        template.batchUpdate(
                """
                insert into unresolved_address (unit_id, case_id, address_key, sealed_address, candidates, why, since)
                values (?, ?, ?, ?, ?::int[], ?, ?) on conflict (case_id, address_key) do nothing""",
                waiting.stream()
                        .map(w -> new Object[] {
                            units.subBureau().id(),
                            w.caseId(),
                            addresses.keyOf(w.address()),
                            sealer.seal(w.address(), PLACE + w.caseId()),
                            "{"
                                    + String.join(
                                            ",",
                                            w.resolution().candidates().stream()
                                                    .map(candidate -> String.valueOf(candidate.unitId()))
                                                    .toList())
                                    + "}",
                            w.resolution().why().name(),
                            Timestamp.from(now)
                        })
                        .toList());
        outbox.publish(waiting.stream()
                .map(w -> new Change("address", w.caseId(), units.subBureau().id(), now))
                .toList());
    }

    List<Entry> open(int limit) {
        return jdbc.sql("""
                        select id, case_id, sealed_address, address_key, candidates, why, since
                        from unresolved_address where state = 'OPEN' order by since limit ?""")
                .param(limit)
                .query((row, i) -> {
                    long caseId = row.getLong("case_id");
                    Integer[] candidates =
                            (Integer[]) row.getArray("candidates").getArray();
                    return new Entry(
                            row.getLong("id"),
                            caseId,
                            sealer.open(row.getBytes("sealed_address"), PLACE + caseId),
                            row.getObject("address_key", UUID.class),
                            List.of(candidates),
                            row.getString("why"),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }

    /** Locks an entry that is still open; the case's number and the address's key. */
    Optional<Locked> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql("select case_id, address_key, state from unresolved_address where id = ? for update")
                .param(id)
                .query((row, i) -> new Locked(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3).equals("OPEN")))
                .optional();
    }

    record Locked(long caseId, UUID key, boolean open) {}

    void decided(long id, int unitId, long by, Instant at) {
        jdbc.sql("""
                        update unresolved_address
                        set state = 'DECIDED', decided_unit_id = ?, decided_by = ?, decided_at = ? where id = ?""").params(unitId, by, Timestamp.from(at), id).update();
    }
}
