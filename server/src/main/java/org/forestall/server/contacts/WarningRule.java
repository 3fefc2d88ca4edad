package org.forestall.server.contacts;

import java.util.List;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.ReasonCodes;
import org.forestall.engine.TextSign;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is warned by rule, with which text, and who must not be. A message is held back where the scammer would read it first,
 * where it would reach somebody else, and where the person is a child.
 */
@Component
class WarningRule {

    /** The rule's name on the timeline. */
    static final String NAME = "new-case";

    private static final String LINE_TO_US = "CALL_US_BACK";
    /** Needs no number to call. */
    private static final String NO_TRANSFER = "DO_NOT_TRANSFER";

    /** The number is not the person's, or somebody else has the phone. */
    private static final Set<TrackOutcome> SOMEBODY_ELSES =
            Set.of(TrackOutcome.WRONG_PERSON, TrackOutcome.INVALID, TrackOutcome.ANSWERED_BY_OTHER);

    private static final String GIVES_US_AWAY = "PASSES_ON_OUR_NUMBER";

    private final ContactsSettings settings;
    private final JurisdictionProfile profile;

    WarningRule(ContactsSettings settings, JurisdictionProfile profile) {
        this.settings = settings;
        this.profile = profile;
    }

    /** Why no message goes to the person. */
    enum Hold {
        /** Somebody has spoken with the person, or the case is in other hands. */
        MOVED_ON,
        MINOR,
        /** The scammer sees the screen. */
        SCREEN_SHARED,
        /** The person passed our number on to the scammer before. */
        PASSED_ON,
        /** A call to it reached somebody else or nobody. */
        WRONG_NUMBER,
        /** None is known that takes messages. */
        NO_NUMBER,
        /** The gateway was not there in time. */
        NO_GATEWAY,
        TOO_LATE,
        /** The text may not leave as it stands. */
        TEXT_REFUSED
    }

    /** Whether a message goes out for new cases of this grade at all. */
    boolean isFor(Grade grade) {
        String sender = settings.sender();
        return sender != null
                && !sender.isBlank()
                && switch (settings.warning()) {
                    case PROFILE -> profile.warning().grades().contains(grade);
                    case ON -> true;
                    case OFF -> false;
                };
    }

    /**
     * Why this person must not get it; null where it may go.
     *
     * @param past what happened on every case of the person
     */
    @Nullable
    Hold hold(CaseFile file, List<Past> past) {
        if (file.stage() != Stage.OPEN || file.standing().victimState() != VictimState.UNREACHED) {
            return Hold.MOVED_ON;
        }
        if (says(file, ReasonCodes.AGE_MINOR)) {
            return Hold.MINOR;
        }
        if (says(file, ReasonCodes.of(TextSign.SCREEN_SHARE))) {
            return Hold.SCREEN_SHARED;
        }
        return past.stream().anyMatch(one -> passesOn(one.event()))
                ? Hold.PASSED_ON
                : past.stream().anyMatch(one -> somebodyElses(one.event())) ? Hold.WRONG_NUMBER : null;
    }

    /** What it says: where police or offices are impersonated, what those never do; else whom to call. */
    SendMessage.Letter letter(CaseFile file, @Nullable String callback, @Nullable String phone) {
        boolean noTransfer = callback == null || file.suspicion().fraudType() == FraudType.GOV;
        return new SendMessage.Letter(
                noTransfer ? NO_TRANSFER : LINE_TO_US, profile.warning().language(), null, phone);
    }

    private static boolean says(CaseFile file, String code) {
        return file.suspicion().reasons().stream().map(Reason::code).anyMatch(code::equals);
    }

    private static boolean passesOn(CaseEvent event) {
        return event instanceof CaseRecord.SignsTicked ticked && ticked.signs().contains(GIVES_US_AWAY);
    }

    private static boolean somebodyElses(CaseEvent event) {
        return event instanceof CaseRecord.TrackRecorded tried
                && tried.outcome() != null
                && SOMEBODY_ELSES.contains(tried.outcome());
    }
}
