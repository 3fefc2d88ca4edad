package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.List;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticesMissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A crew that does not say that it was stood down may still be on its way: the duty post is told, once, and rings it. */
@Component
class StandDownUnheard {

    private final CaseWork cases;
    private final DutyStore duties;
    private final TellCrews tell;

    StandDownUnheard(CaseWork cases, DutyStore duties, TellCrews tell) {
        this.cases = cases;
        this.duties = duties;
        this.tell = tell;
    }

    @EventListener
    void missed(NoticesMissed missed) {
        List<CaseId> ids = missed.missed().stream()
                .filter(one -> one.kind() == NoticeKind.STAND_DOWN)
                .map(one -> new CaseId(one.subject().id()))
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            List<TrackDuty> unheard = duties.of(ids).stream()
                    .filter(duty -> duty.state() == DutyState.STOOD_DOWN && duty.staffId() != null)
                    .toList();
            cases.list(ids).forEach(file -> tell(file, unheard, missed.at()));
        }
    }

    private void tell(CaseFile file, List<TrackDuty> unheard, Instant now) {
        unheard.stream()
                .filter(duty -> duty.caseId().equals(file.id()))
                .forEach(duty -> tell.standDownUnheard(file, duty, now));
    }
}
