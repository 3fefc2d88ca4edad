package org.forestall.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.jspecify.annotations.Nullable;

/** A case while an intake works on it: as it was found, as it is now, and what happened in between. */
final class TakenCase {

    private final @Nullable CaseFile before;
    private final List<Happening> happenings = new ArrayList<>();
    private CaseFile file;

    TakenCase(CaseFile found) {
        this.before = found;
        this.file = found;
    }

    private TakenCase(CaseFile opened, Happening first) {
        this.before = null;
        this.file = opened;
        this.happenings.add(first);
    }

    static TakenCase opened(CaseId id, CaseSignal signal, Actor actor, Instant now) {
        Place place = signal.place();
        CaseEvent.Opened event = new CaseEvent.Opened(
                signal.leadId(),
                place.unitId(),
                place.queueUnitId(),
                place.communityId(),
                signal.judgement(),
                signal.sums(),
                signal.story());
        CaseFile opened = CaseFile.opened(id, signal.person(), event, now);
        return new TakenCase(opened, Happening.of(opened, actor, Noted.of(event), now));
    }

    void add(Noted noted, Actor actor, Instant now) {
        file = file.after(noted.event(), now);
        happenings.add(Happening.of(file, actor, noted, now));
    }

    CaseFile file() {
        return file;
    }

    boolean isNew() {
        return before == null;
    }

    List<Happening> happenings() {
        return happenings;
    }

    CasesChanged.One change(Actor actor, Instant now) {
        return new CasesChanged.One(
                before, file, happenings.stream().map(Happening::event).toList(), actor, now);
    }
}
