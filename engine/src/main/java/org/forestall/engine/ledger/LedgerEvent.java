package org.forestall.engine.ledger;

import java.time.Instant;

/** What the ledger is told. The order in which it is told does not matter; an event told twice counts once. */
public sealed interface LedgerEvent {

    /** Its own; no other event has it. */
    String id();

    /** When it happened. */
    Instant at();

    /** Money was counted. */
    record Counted(Entry entry) implements LedgerEvent {
        @Override
        public String id() {
            return entry.id();
        }

        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /**
     * The figure of an entry, as of when that entry happened, is better known. Worse evidence than the entry has already
     * changes nothing.
     *
     * @param entry the entry's id
     */
    record Corrected(String id, Instant at, String entry, Figure figure) implements LedgerEvent {
        public Corrected {
            id = Names.require("id", id);
            entry = Names.require("entry", entry);
        }
    }

    /**
     * An entry counts no longer.
     *
     * @param entry the entry's id
     */
    record Reversed(String id, Instant at, String entry, Reversal reason) implements LedgerEvent {
        public Reversed {
            id = Names.require("id", id);
            entry = Names.require("entry", entry);
        }
    }

    /** A case was folded into another: money of both is counted in the latter. */
    record CasesMerged(String id, Instant at, String from, String into) implements LedgerEvent {
        public CasesMerged {
            id = Names.require("id", id);
            from = Names.require("from", from);
            into = Names.require("into", into);
        }
    }

    /**
     * A merge was taken back, as if it had never been.
     *
     * @param merge the id of the {@link CasesMerged}
     */
    record MergeUndone(String id, Instant at, String merge) implements LedgerEvent {
        public MergeUndone {
            id = Names.require("id", id);
            merge = Names.require("merge", merge);
        }
    }

    /** A case went to another unit, and all its money with it. */
    record CaseMovedToUnit(String id, Instant at, String caseId, String unit) implements LedgerEvent {
        public CaseMovedToUnit {
            id = Names.require("id", id);
            caseId = Names.require("case", caseId);
            unit = Names.require("unit", unit);
        }
    }
}
