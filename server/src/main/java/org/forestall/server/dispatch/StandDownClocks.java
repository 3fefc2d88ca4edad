package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Track;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/**
 * Whoever is stood down has the profile's time to say that he knows; then the duty post is told to ring him up. One clock
 * for each track of a case; when it strikes, the track's own row says whether anybody still waits for the word.
 */
@Component
class StandDownClocks implements ClockHandler {

    private static final String GROUP = "stand-down";

    private final Clocks clocks;
    private final DutyStore duties;
    private final CaseWork work;
    private final TellCrews tell;
    private final JurisdictionProfile profile;

    StandDownClocks(Clocks clocks, DutyStore duties, CaseWork work, TellCrews tell, JurisdictionProfile profile) {
        this.clocks = clocks;
        this.duties = duties;
        this.work = work;
        this.tell = tell;
        this.profile = profile;
    }

    /** In the transaction that stands these tracks down. */
    void arm(CaseFile file, Collection<TrackDuty> stoodDown, Instant now) {
        Instant unheard = now.plus(profile.dissuasion().standDownAck());
        clocks.arm(stoodDown.stream()
                .map(duty -> new ClockOrder(
                        kindOf(duty.track()),
                        file.id().value(),
                        file.place().unitId(),
                        unheard,
                        List.of(new Stage("UNHEARD", unheard))))
                .toList());
    }

    /** In the transaction in which he says that he knows. */
    void heard(CaseId id, Track track) {
        clocks.disarm(kindOf(track), List.of(id.value()));
    }

    @Override
    public String kind() {
        return GROUP;
    }

    @Override
    public boolean isForgettable() {
        return true;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        work.lock(subjectIds.stream().map(CaseId::new).toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        List<CaseId> ids = firings.stream()
                .map(firing -> new CaseId(firing.subjectId()))
                .distinct()
                .toList();
        Map<CaseId, CaseFile> files = new HashMap<>();
        work.list(ids).forEach(file -> files.put(file.id(), file));
        Map<String, TrackDuty> waiting = duties.of(ids).stream()
                .filter(duty -> duty.state() == DutyState.STOOD_DOWN)
                .collect(Collectors.toMap(
                        duty -> nameOf(kindOf(duty.track()), duty.caseId().value()), duty -> duty));
        for (Firing firing : firings) {
            TrackDuty duty = waiting.get(nameOf(firing.kind(), firing.subjectId()));
            CaseFile file = files.get(new CaseId(firing.subjectId()));
            if (duty != null && file != null) {
                tell.standDownUnheard(file, duty, now);
            }
        }
    }

    private static String nameOf(String kind, long caseId) {
        return kind + ' ' + caseId;
    }

    private static String kindOf(Track track) {
        return GROUP + '.' + track.name().toLowerCase(Locale.ROOT);
    }
}
