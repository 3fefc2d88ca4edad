package org.forestall.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffList;
import org.springframework.stereotype.Component;

/**
 * Adds to a case what other packages have to say: contacts, clocks, follow-ups. With a contact the grade may rise by
 * rule, and whoever was assigned and works on the case has thereby accepted it. Nothing follows on a case that takes no
 * contacts: a closed one is written on and stays as it is.
 *
 * <p>Refuses what the state table says, and what the demands on a victim state say.
 */
@Component
class RecordOnCase {

    private final CaseDesk desk;
    private final RaiseByRule raiseByRule;
    private final StaffList staff;

    RecordOnCase(CaseDesk desk, RaiseByRule raiseByRule, StaffList staff) {
        this.desk = desk;
        this.raiseByRule = raiseByRule;
        this.staff = staff;
    }

    CaseFile record(CaseOrder order, BiFunction<CaseFile, Instant, List<Recorded>> decide) {
        return desk.change(order, (file, now) -> {
            List<Noted> all = new ArrayList<>(decide.apply(file, now).stream()
                    .map(Recorded::noted)
                    .filter(noted -> !saysNothingNew(file, noted))
                    .toList());
            if (rests(file)) {
                checkResting(order, all);
                return all;
            }
            if (all.isEmpty()) {
                return all;
            }
            acceptedBy(file, order).ifPresent(all::addFirst);
            CaseFile after = file;
            for (Noted noted : all) {
                after = after.after(noted.event(), now);
            }
            raiseByRule
                    .after(after, all.stream().map(Noted::event).toList(), now)
                    .ifPresent(all::add);
            return all;
        });
    }

    private static boolean rests(CaseFile file) {
        return !CaseTransitions.allows(file.stage(), Move.RECORD_CONTACT);
    }

    /** With the watch of the banks comes its own word and no other. */
    private static void checkResting(CaseOrder order, List<Noted> all) {
        if (order.move() == Move.WATCH_BANKS && !all.stream().allMatch(noted -> isOfBankWatch(noted.event()))) {
            throw new Refused(CaseRefusal.CLOSED);
        }
    }

    private static boolean isOfBankWatch(CaseEvent event) {
        return event instanceof CaseRecord.BankWatchPlaced
                || event instanceof CaseRecord.BankWatchRenewed
                || event instanceof CaseRecord.BankWatchEnded;
    }

    private static boolean saysNothingNew(CaseFile file, Noted noted) {
        return noted.note() == null
                && noted.event() instanceof CaseRecord.StateNoted state
                && state.state() == file.standing().victimState();
    }

    /** Whoever was assigned and now works on the case has said yes. */
    private Optional<Noted> acceptedBy(CaseFile file, CaseOrder order) {
        if (file.holder().isNobody() || file.holder().isAccepted() || order.move() == Move.KEEP_TIME) {
            return Optional.empty();
        }
        return staff.findBy(order.actor())
                .filter(me -> file.holder().isHeldBy(me.id()))
                .map(me -> Noted.of(new CaseEvent.AssignmentAccepted(me.id())));
    }
}
