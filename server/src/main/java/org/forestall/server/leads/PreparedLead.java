package org.forestall.server.leads;

import java.util.List;
import java.util.UUID;
import org.forestall.engine.FraudType;
import org.forestall.engine.TextSign;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.LeadContent;
import org.forestall.server.leads.format.RawLead;
import org.jspecify.annotations.Nullable;

/** A lead with all the work done that needs no database, so that the one intake lane has little left to do. */
sealed interface PreparedLead {

    long row();

    RawLead raw();

    /** The same lead at another row. */
    PreparedLead atRow(long row);

    /**
     * @param hash of the verbatim content, to tell the same from a revision
     * @param suggestion the type read from the text, where the source gave none
     * @param heardAt the station on whose ground it was heard; it answers where neither the address nor the person says who does
     */
    record Usable(
            long row,
            RawLead raw,
            LeadContent content,
            byte[] hash,
            java.util.Set<TextSign> signs,
            @Nullable Suggestion suggestion,
            @Nullable Integer heardAt)
            implements PreparedLead {

        @Override
        public Usable atRow(long newRow) {
            return new Usable(newRow, raw, content, hash, signs, suggestion, heardAt);
        }

        Usable heardAt(int stationId) {
            return new Usable(row, raw, content, hash, signs, suggestion, stationId);
        }
    }

    /** @param fingerprint of source and content, so that the same unusable row is one entry */
    record Unusable(long row, RawLead raw, UUID fingerprint, List<FieldProblem> problems) implements PreparedLead {

        @Override
        public Unusable atRow(long newRow) {
            return new Unusable(newRow, raw, fingerprint, problems);
        }
    }

    record Suggestion(FraudType type, double confidence) {}
}
