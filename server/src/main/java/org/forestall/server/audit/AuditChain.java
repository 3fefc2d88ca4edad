package org.forestall.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Links the records: each one's hash covers its content and the hash before it, so a change to the past breaks every
 * link after it. Done a moment after the commit, by one node at a time.
 */
@Component
public class AuditChain {

    private static final int AT_ONCE = 2_000;
    private static final long LOCK = 0x617564697443L;
    private static final String CONTENT = """
            concat_ws('|', id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_kind, actor_id,
                      action, subject_kind, subject_id, unit_id, detail::text)""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    AuditChain(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Link(long id, String content, byte @Nullable [] hash) {}

    /** Links what is not linked yet. */
    @Scheduled(fixedDelay = 1_000)
    public void extend() {
        int linked = AT_ONCE;
        while (linked == AT_ONCE) {
            linked = transactions.in(RowScope.all(), this::extendOnce);
        }
    }

    /** Walks the whole chain; gives the first record that does not fit, if any. */
    public OptionalLong firstBroken() {
        return transactions.in(RowScope.all(), () -> {
            byte[] before = new byte[0];
            long after = 0;
            while (true) {
                List<Link> links = read("chain_seq > " + after + " order by chain_seq");
                for (Link link : links) {
                    byte[] expected = hash(before, link.content());
                    if (link.hash() == null || !MessageDigest.isEqual(expected, link.hash())) {
                        return OptionalLong.of(link.id());
                    }
                    before = expected;
                    after++;
                }
                if (links.isEmpty()) {
                    return OptionalLong.empty();
                }
            }
        });
    }

    private int extendOnce() {
        Boolean ours = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
        if (!Boolean.TRUE.equals(ours)) {
            return 0;
        }
        List<Link> waiting = read("chain_seq is null order by id");
        if (waiting.isEmpty()) {
            return 0;
        }
        link(waiting);
        return waiting.size();
    }

    private void link(List<Link> waiting) {
        List<byte[]> last = jdbc.query(
                "select hash from audit_record where chain_seq is not null order by chain_seq desc limit 1",
                (row, i) -> row.getBytes(1));
        Long count = jdbc.queryForObject("select coalesce(max(chain_seq), 0) from audit_record", Long.class);
        byte[] before = last.isEmpty() ? new byte[0] : last.getFirst();
        long seq = count == null ? 0 : count;
        List<Object[]> rows = new ArrayList<>();
        for (Link link : waiting) {
            before = hash(before, link.content());
            rows.add(new Object[] {++seq, before, link.id()});
        }
        jdbc.batchUpdate("update audit_record set chain_seq = ?, hash = ? where id = ?", rows);
    }

    private List<Link> read(String where) {
        return jdbc.query(
                "select id, " + CONTENT + ", hash from audit_record where " + where + " limit " + AT_ONCE,
                (row, i) -> new Link(row.getLong(1), row.getString(2), row.getBytes(3)));
    }

    private static byte[] hash(byte[] before, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
