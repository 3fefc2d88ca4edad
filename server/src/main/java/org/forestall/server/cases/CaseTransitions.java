package org.forestall.server.cases;

import static org.forestall.server.cases.Move.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.forestall.server.platform.Refused;

/** The state table: which moves each stage allows. Everything else is a typed refusal. */
final class CaseTransitions {

    private static final Map<Stage, Set<Move>> ALLOWED = Map.of(
            Stage.OPEN,
                    EnumSet.of(
                            JOIN_LEAD,
                            CLAIM,
                            ASSIGN,
                            HAND_BACK,
                            ACCEPT,
                            FALL_BACK,
                            HAND_OVER,
                            RECORD_CONTACT,
                            WATCH_BANKS,
                            SEARCH,
                            PAUSE,
                            RESUME,
                            KEEP_TIME,
                            FOLLOW_UP,
                            RAISE_GRADE,
                            LOWER_GRADE,
                            PULL_UP,
                            RECORD_TRACK,
                            NOTE_STATE,
                            ADD_NOTE,
                            SET_TYPE,
                            BEGIN_WATCH,
                            OFFER_TRANSFER,
                            MOVE,
                            FOLD,
                            CLOSE),
            Stage.WATCHING,
                    EnumSet.of(
                            JOIN_LEAD,
                            CLAIM,
                            ASSIGN,
                            HAND_BACK,
                            ACCEPT,
                            FALL_BACK,
                            HAND_OVER,
                            RECORD_CONTACT,
                            WATCH_BANKS,
                            SEARCH,
                            RESUME,
                            KEEP_TIME,
                            FOLLOW_UP,
                            RAISE_GRADE,
                            PULL_UP,
                            RECORD_TRACK,
                            NOTE_STATE,
                            ADD_NOTE,
                            SET_TYPE,
                            END_WATCH,
                            MOVE,
                            FOLD,
                            CLOSE),
            // the person at risk does not wait for the two units: calls and leads go on being recorded
            Stage.TRANSFERRING,
                    EnumSet.of(
                            JOIN_LEAD,
                            RAISE_GRADE,
                            RECORD_TRACK,
                            RECORD_CONTACT,
                            WATCH_BANKS,
                            SEARCH,
                            RESUME,
                            KEEP_TIME,
                            HAND_OVER,
                            NOTE_STATE,
                            ADD_NOTE,
                            END_TRANSFER,
                            FOLD,
                            CLOSE_TRANSFERRED),
            // the banks keep watching after the closing
            Stage.CLOSED, EnumSet.of(ADD_NOTE, WATCH_BANKS, REOPEN, REVIEW));

    private CaseTransitions() {}

    /** Refuses unless the case's stage allows the move. */
    static void check(CaseFile file, Move move) {
        if (file.isFolded()) {
            throw new Refused(CaseRefusal.FOLDED);
        }
        if (!allows(file.stage(), move)) {
            throw new Refused(refusalIn(file.stage()));
        }
    }

    static boolean allows(Stage stage, Move move) {
        return ALLOWED.getOrDefault(stage, Set.of()).contains(move);
    }

    private static CaseRefusal refusalIn(Stage stage) {
        return switch (stage) {
            case CLOSED -> CaseRefusal.CLOSED;
            case TRANSFERRING -> CaseRefusal.TRANSFERRING;
            case OPEN, WATCHING -> CaseRefusal.NOT_CLOSED;
        };
    }
}
