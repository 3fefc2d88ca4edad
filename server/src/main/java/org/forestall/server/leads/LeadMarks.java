package org.forestall.server.leads;

import java.util.ArrayList;
import java.util.EnumSet;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suspects' accounts and phones that leads name, as blind values: whether two leads name the same one, and no more. */
@Component
class LeadMarks {

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;

    LeadMarks(JdbcClient jdbc, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
    }

    /** What a mark is of. */
    enum Kind {
        ACCOUNT,
        PHONE
    }

    /** A lead that has found its unit. */
    record Marked(long leadId, int unitId, LeadContent.Signals signals) {}

    private record Row(long leadId, int unitId, Kind kind, UUID blind) {}

    /** Keeps what these leads name, in one statement; none where they name nothing. */
    void keep(List<Marked> leads) {
        List<Row> rows = leads.stream().flatMap(lead -> rows(lead).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        Transactions.assertActive();
        jdbc.sql("""
                        insert into lead_mark (lead_id, unit_id, kind, blind)
                        select * from unnest(?::bigint[], ?::int[], ?::text[], ?::uuid[]) on conflict do nothing""")
                .param(rows.stream().map(Row::leadId).toArray(Long[]::new))
                .param(rows.stream().map(Row::unitId).toArray(Integer[]::new))
                .param(rows.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param(rows.stream().map(Row::blind).toArray(UUID[]::new))
                .update();
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
