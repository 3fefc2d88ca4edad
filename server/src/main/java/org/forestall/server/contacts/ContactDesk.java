package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case here begins with: who asks, which case, and one transaction for rows and events. */
@Component
class ContactDesk {

    private final CaseWork cases;
    private final StaffList staff;
    private final Transactions transactions;

    ContactDesk(CaseWork cases, StaffList staff, Transactions transactions) {
        this.cases = cases;
        this.staff = staff;
        this.transactions = transactions;
    }

    /** Adds to a case what a contact came to, together with the rows that the decision itself writes. */
    CaseFile contact(Actor actor, CaseId id, BiFunction<CaseFile, Instant, List<Recorded>> decide) {
        return cases.record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.RECORD_CONTACT), decide);
    }

    /** Adds to a case what a search for the person came to. */
    CaseFile search(Actor actor, CaseId id, BiFunction<CaseFile, Instant, List<Recorded>> decide) {
        return cases.record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.SEARCH), decide);
    }

    /** Shows something of a case to somebody who may see it; inside a transaction of the reader's scope. */
    <T> T show(Actor reader, CaseId id, Function<CaseFile, T> work) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), () -> work.apply(find(id)));
    }

    /** Does something in the actor's scope that is no event of a case. */
    <T> T in(Actor actor, Permission permission, Supplier<T> work) {
        actor.require(permission);
        return transactions.in(actor.scope(), work);
    }

    /** The case, in the current transaction's scope; CASE_NOT_FOUND where it is out of it. */
    CaseFile find(CaseId id) {
        List<CaseFile> found = cases.list(List.of(id));
        if (found.isEmpty()) {
            throw new Refused(CaseRefusal.NOT_FOUND);
        }
        return found.getFirst();
    }

    StaffMember me(Actor actor) {
        return staff.findBy(actor).orElseThrow(() -> new Refused(ContactRefusal.NO_STAFF));
    }

    /** Text as it is kept: stripped, null where there is none; refused where it is too long for a field. */
    static @Nullable String text(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > 1_000) {
            throw Refused.field(ContactRefusal.FIELD_TOO_LONG, field);
        }
        return text.strip();
    }

    /** As {@link #text}, refused where it is missing. */
    static String reason(@Nullable String text, String field) {
        String kept = text(text, field);
        if (kept == null) {
            throw Refused.field(ContactRefusal.REASON_MISSING, field);
        }
        return kept;
    }
}
