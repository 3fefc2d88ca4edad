package org.forestall.server.ledger;

import java.time.Instant;
import org.forestall.engine.ledger.Evidence;
import org.forestall.engine.ledger.MoneyKind;
import org.forestall.engine.ledger.Reversal;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is kept.
 *
 * @param account the blind value of an account; null where a case's money as a whole is meant
 * @param person the person's number
 * @param amount in the currency's smallest unit
 * @param about the entry or merge that this changes
 */
record LedgerRow(
        String id,
        Type type,
        Instant at,
        long caseId,
        int unitId,
        @Nullable MoneyKind kind,
        @Nullable String account,
        @Nullable Long person,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable Evidence evidence,
        @Nullable String about,
        @Nullable Reversal reason,
        @Nullable Long into,
        String by) {

    enum Type {
        COUNTED,
        CORRECTED,
        REVERSED,
        MERGED,
        MERGE_UNDONE,
        MOVED_TO_UNIT
    }

    /** Where and when, the same for all that one event brings. */
    record Said(Instant at, long caseId, int unitId, String by) {

        LedgerRow counted(String id, MoneyKind kind, @Nullable String account, long person, Sum sum) {
            return new LedgerRow(
                    id,
                    Type.COUNTED,
                    at,
                    caseId,
                    unitId,
                    kind,
                    account,
                    person,
                    sum.amount(),
                    sum.currency(),
                    sum.evidence(),
                    null,
                    null,
                    null,
                    by);
        }

        LedgerRow corrected(String id, MoneyKind kind, String entry, Sum sum) {
            return new LedgerRow(
                    id,
                    Type.CORRECTED,
                    at,
                    caseId,
                    unitId,
                    kind,
                    null,
                    null,
                    sum.amount(),
                    sum.currency(),
                    sum.evidence(),
                    entry,
                    null,
                    null,
                    by);
        }

        LedgerRow reversed(String id, MoneyKind kind, String entry, Reversal reason) {
            return new LedgerRow(
                    id, Type.REVERSED, at, caseId, unitId, kind, null, null, null, null, null, entry, reason, null, by);
        }

        LedgerRow merged(String id, long into) {
            return new LedgerRow(
                    id, Type.MERGED, at, caseId, unitId, null, null, null, null, null, null, null, null, into, by);
        }

        LedgerRow mergeUndone(String id, String merge) {
            return new LedgerRow(
                    id,
                    Type.MERGE_UNDONE,
                    at,
                    caseId,
                    unitId,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    merge,
                    null,
                    null,
                    by);
        }

        LedgerRow movedToUnit(String id) {
            return new LedgerRow(
                    id,
                    Type.MOVED_TO_UNIT,
                    at,
                    caseId,
                    unitId,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    by);
        }
    }

    /** A sum and how it is known. */
    record Sum(long amount, String currency, Evidence evidence) {}
}
