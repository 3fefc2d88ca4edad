package org.forestall.server.audit;

import java.util.Map;

/**
 * What was done, to what.
 *
 * @param action stable name, such as {@code case.claim} or {@code person.reveal}
 * @param detail codes and figures; never personal data
 */
public record AuditEntry(String action, String subjectKind, long subjectId, int unitId, Map<String, Object> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }

    public static AuditEntry of(String action, String subjectKind, long subjectId, int unitId) {
        return new AuditEntry(action, subjectKind, subjectId, unitId, Map.of());
    }
}
