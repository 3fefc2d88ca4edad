package org.forestall.server.leads;

import java.util.List;

/** The answer to a request: the sums, and every row's verdict in order. */
record Receipt(
        int received, int accepted, int joined, int duplicate, int revised, int quarantined, List<Verdict> verdicts) {

    Receipt {
        verdicts = List.copyOf(verdicts);
    }

    static Receipt of(List<Verdict> verdicts) {
        return new Receipt(
                verdicts.size(),
                count(verdicts, VerdictKind.ACCEPTED),
                count(verdicts, VerdictKind.JOINED),
                count(verdicts, VerdictKind.DUPLICATE),
                count(verdicts, VerdictKind.REVISED),
                count(verdicts, VerdictKind.QUARANTINED),
                verdicts);
    }

    private static int count(List<Verdict> verdicts, VerdictKind kind) {
        return (int) verdicts.stream().filter(v -> v.verdict() == kind).count();
    }
}
