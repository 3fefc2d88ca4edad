package org.forestall.server.leads.format;

import java.time.Instant;
import java.util.*;
import org.forestall.engine.*;
import org.jspecify.annotations.Nullable;

public final class ReadLead {
    public static ReadOutcome read(RawLead l, ReadContext c) {
        String src = l.get("source") == null ? c.defaultSource() : l.get("source");
        if (src == null || l.get("sourceRef") == null) return new ReadOutcome.Unusable(List.of(new FieldProblem("sourceRef", "field.missing", "missing")));
        return new ReadOutcome.Readable(new LeadContent(src, l.get("sourceRef"), Instant.parse(l.get("issuedAt") == null ? c.receivedAt().toString() : java.time.OffsetDateTime.parse(l.get("issuedAt")).toInstant().toString()), LeadFamily.valueOf(Objects.requireNonNullElse(l.get("family"), "CONTACT")), l.get("grade") == null ? null : g(l.get("grade")), null, null,
            new LeadContent.PersonFields(l.get("person.name"), l.get("person.phone") == null ? null : "+86" + l.get("person.phone").replaceAll("[^0-9]", "").replaceFirst("^86", ""), l.get("person.idNumber") == null ? null : "RESIDENT", l.get("person.idNumber"), l.get("person.address")),
            new LeadContent.Signals(List.of(), List.of(), l.get("signals.appName"), l.get("signals.url"), i(l.get("signals.callCount")), i(l.get("signals.callSeconds")), false),
            new LeadContent.Money(null, null, null), l.get("text"), l.fields()));
    }
    private static int i(@Nullable String s) { return s == null ? 0 : (int) Double.parseDouble(s); }
    private static @Nullable Grade g(String s) { try { return Grade.valueOf(s); } catch (IllegalArgumentException e) { return null; } }
}
