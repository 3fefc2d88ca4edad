package org.forestall.server.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.forestall.server.cases.CaseId;
import org.forestall.server.leads.format.LeadContent;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suspects' accounts and phones that leads name, as blind values: whether two leads name the same one, and no more. */
@Component
class LeadMarks {

    private static final int ACCOUNT_CASES_AT_MOST = 20;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final ApplicationEventPublisher events;

    LeadMarks(JdbcClient jdbc, BlindIndex blindIndex, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.events = events;
    }

    /** What a mark is of. */
    enum Kind {
        ACCOUNT,
        PHONE
    }

    /** A lead that has found its unit. */
    record Marked(long leadId, int unitId, LeadContent.Signals signals) {}

    private record Row(long leadId, int unitId, Kind kind, UUID blind) {}

    /** Keeps what these leads name, and says which earlier cases named the same account: two statements, however many. */
    void keep(List<Marked> leads, Instant now) {
        List<Row> rows = leads.stream().flatMap(lead -> rows(lead).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        Transactions.assertActive();
        List<Row> named = jdbc.sql("""
                        insert into lead_mark (lead_id, unit_id, kind, blind)
                        select * from unnest(?::bigint[], ?::int[], ?::text[], ?::uuid[]) on conflict do nothing
                        returning lead_id, unit_id, kind, blind""")
                .param(rows.stream().map(Row::leadId).toArray(Long[]::new))
                .param(rows.stream().map(Row::unitId).toArray(Integer[]::new))
                .param(rows.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param(rows.stream().map(Row::blind).toArray(UUID[]::new))
                .query((row, i) -> new Row(
                        row.getLong("lead_id"),
                        row.getInt("unit_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("blind", UUID.class)))
                .list();
        Map<CaseId, CaseId> before = namedBefore(named);
        if (!before.isEmpty()) {
            events.publishEvent(new SharedAccounts(before, now));
        }
    }

    /** Of an account that half the town was told to pay into only the newest cases are looked at. */
    private Map<CaseId, CaseId> namedBefore(List<Row> rows) {
        List<Row> accounts =
                rows.stream().filter(row -> row.kind() == Kind.ACCOUNT).toList();
        Map<CaseId, CaseId> before = new HashMap<>();
        if (!accounts.isEmpty()) {
            jdbc.sql("""
                            select named.case_id as earlier, own.case_id as own
                            from unnest(?::bigint[], ?::uuid[]) as mark (lead_id, blind)
                            join lead own on own.id = mark.lead_id
                            cross join lateral (
                                select l.case_id from lead_mark o join lead l on l.id = o.lead_id
                                where o.kind = 'ACCOUNT' and o.blind = mark.blind and l.case_id <> own.case_id
                                order by o.lead_id desc limit ?) named""")
                    .param(accounts.stream().map(Row::leadId).toArray(Long[]::new))
                    .param(accounts.stream().map(Row::blind).toArray(UUID[]::new))
                    .param(ACCOUNT_CASES_AT_MOST)
                    .query(row -> {
                        before.put(new CaseId(row.getLong("earlier")), new CaseId(row.getLong("own")));
                    });
        }
        return before;
    }

    /** Other cases whose leads in the caller's scope name what this one's do, and what that is. */
    Map<CaseId, Set<Kind>> sharedWith(CaseId id, int atMost) {
        Map<CaseId, Set<Kind>> shared = new TreeMap<>(java.util.Comparator.comparingLong(CaseId::value));
        jdbc.sql("""
                        select distinct l.case_id, o.kind
                        from lead own
                        join lead_mark m on m.lead_id = own.id
                        join lead_mark o on o.kind = m.kind and o.blind = m.blind
                        join lead l on l.id = o.lead_id
                        where own.case_id = ? and l.case_id <> ? order by l.case_id desc limit ?""").params(id.value(), id.value(), atMost).query(row -> {
            shared.computeIfAbsent(new CaseId(row.getLong(1)), key -> EnumSet.noneOf(Kind.class))
                    .add(Kind.valueOf(row.getString(2)));
        });
        return shared;
    }

    private List<Row> rows(Marked lead) {
        List<Row> rows = new ArrayList<>();
        lead.signals().suspectAccounts().forEach(account -> rows.add(row(lead, Kind.ACCOUNT, account)));
        lead.signals().suspectPhones().forEach(phone -> rows.add(row(lead, Kind.PHONE, phone)));
        return rows;
    }

    private Row row(Marked lead, Kind kind, String text) {
        String plain = text.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        return new Row(lead.leadId(), lead.unitId(), kind, blindIndex.key("SUSPECT_" + kind, plain));
    }
}
