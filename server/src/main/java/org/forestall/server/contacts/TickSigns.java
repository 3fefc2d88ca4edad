package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs seen and steps tried, told apart from any one contact.
 *
 * <p>Refuses with NOTHING_NAMED, STEP_CANNOT_FAIL, and what the state table says.
 */
@Component
class TickSigns {

    private final ContactDesk desk;

    TickSigns(ContactDesk desk) {
        this.desk = desk;
    }

    CaseFile tick(Actor actor, CaseId id, Showing showing, @Nullable String note) {
        if (showing.isNothing()) {
            throw new Refused(ContactRefusal.NOTHING_NAMED);
        }
        return desk.contact(actor, id, (file, now) -> {
            List<Recorded> records =
                    new ArrayList<>(showing.records(file.standing().victimState()));
            records.set(0, new Recorded(records.getFirst().event(), note));
            return records;
        });
    }
}
