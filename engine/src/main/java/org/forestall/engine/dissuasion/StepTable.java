package org.forestall.engine.dissuasion;

import static org.forestall.engine.FraudType.*;
import static org.forestall.engine.VictimState.*;
import static org.forestall.engine.dissuasion.Need.*;
import static org.forestall.engine.dissuasion.Step.*;
import static org.forestall.engine.dissuasion.StepFit.in;

import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;

/**
 * The table of steps: for each, the states it fits with its points there, the types, and what it needs. The steps are
 * those of reported practice (see {@link Step}); points, grades and the fitting to states are this project's proposals.
 */
final class StepTable {

    private static final Map<Step, StepFit> FITS = new EnumMap<>(Step.class);

    static {
        reaching();
        talking();
        showing();
        meeting();
        joining();
        finding();
        finishing();
    }

    private StepTable() {}

    static StepFit of(Step step) {
        StepFit fit = FITS.get(step);
        if (fit == null) {
            throw new IllegalStateException("no row for " + step);
        }
        return fit;
    }

    private static void reaching() {
        FITS.put(
                CALL,
                in(Map.of(UNREACHED, 60, DENIES, 30, WAVERS, 45, ADMITS, 40, RELAPSED, 50))
                        .needs(CALL_TRACK)
                        .unless(Circumstance.HARD_OF_HEARING));
        FITS.put(
                CALL_OTHER_NUMBER,
                in(Map.of(UNREACHED, 50, DENIES, 25, RELAPSED, 40))
                        .needs(CALL_TRACK)
                        .only(Circumstance.OTHER_NUMBER_KNOWN));
        FITS.put(MESSAGE, in(Map.of(UNREACHED, 40, WAVERS, 20, RELAPSED, 30)));
        FITS.put(
                CARRIER_HELP,
                in(Map.of(UNREACHED, 15, RELAPSED, 10)).needs(SWORN).grade(Grade.MEDIUM));
    }

    private static void talking() {
        FITS.put(CALLBACK_OFFER, in(Map.of(DENIES, 50, WAVERS, 40, RELAPSED, 35)));
        FITS.put(ASK_FIRST, in(Map.of(DENIES, 55, WAVERS, 40, RELAPSED, 45)));
        FITS.put(LISTEN, in(Map.of(DENIES, 45, WAVERS, 45, ADMITS, 40, RELAPSED, 55)));
        FITS.put(
                PREDICT_NEXT,
                in(Map.of(DENIES, 40, WAVERS, 55, RELAPSED, 40))
                        .types(TASK, INVEST, SHOP, CS, LOAN, CREDIT, LEADER, GOV, LOVE, GAME, TICKET));
        FITS.put(
                NO_GUILT,
                in(Map.of(DENIES, 25, WAVERS, 45, ADMITS, 45, RELAPSED, 30)).types(LOAN, CREDIT, GOV, TASK, GAME));
    }

    private static void showing() {
        FITS.put(
                TRY_WITHDRAWAL, in(Map.of(DENIES, 45, WAVERS, 50, RELAPSED, 35)).types(TASK, INVEST, LOVE));
        FITS.put(
                SHOW_FAKE_GROUP,
                in(Map.of(DENIES, 30, WAVERS, 45, RELAPSED, 30)).types(TASK, INVEST));
        FITS.put(
                SHOW_EDITABLE_FIGURES,
                in(Map.of(DENIES, 30, WAVERS, 40, RELAPSED, 30)).types(TASK, INVEST, LOVE));
        FITS.put(
                OFFICIAL_CHANNEL,
                in(Map.of(DENIES, 45, WAVERS, 50, RELAPSED, 35))
                        .types(SHOP, CS, LOAN, CREDIT, GOV, GAME, TICKET, OTHER));
        FITS.put(
                CALL_KNOWN_PERSON,
                in(Map.of(DENIES, 55, WAVERS, 55, RELAPSED, 40)).types(LEADER));
        FITS.put(
                ASK_LIVE_VIDEO, in(Map.of(DENIES, 35, WAVERS, 50, RELAPSED, 35)).types(LOVE));
    }

    private static void meeting() {
        Map<VictimState, Integer> unsafe = Map.of(UNREACHED, 45, DENIES, 45, WAVERS, 30, ADMITS, 30, RELAPSED, 50);
        FITS.put(VISIT, in(unsafe).needs(VISIT_TRACK, TWO_PEOPLE).grade(Grade.MEDIUM));
        FITS.put(
                SHOW_CREDENTIALS,
                in(Map.of(DENIES, 40, WAVERS, 35, RELAPSED, 30)).types(GOV).needs(VISIT_TRACK, FACE_TO_FACE, SWORN));
        FITS.put(
                WRITTEN_TALK,
                in(Map.of(UNREACHED, 60, DENIES, 60, WAVERS, 60, ADMITS, 50, RELAPSED, 60))
                        .needs(VISIT_TRACK, FACE_TO_FACE)
                        .only(Circumstance.HARD_OF_HEARING));
        FITS.put(
                CUT_LINE,
                in(Map.of(DENIES, 35, WAVERS, 50, ADMITS, 55, RELAPSED, 35)).needs(CONSENT));
        FITS.put(
                CONFRONT_SCAMMER,
                in(Map.of(DENIES, 40, WAVERS, 40, RELAPSED, 35))
                        .types(GOV, CS, LEADER, LOVE, TICKET, OTHER)
                        .needs(VISIT_TRACK, FACE_TO_FACE, TWO_PEOPLE, SWORN, CONSENT)
                        .from(ResistanceLevel.SOME)
                        .together());
        FITS.put(
                GUARD_DUTY,
                in(Map.of(DENIES, 25, WAVERS, 20, RELAPSED, 30))
                        .needs(VISIT_TRACK, TWO_PEOPLE)
                        .grade(Grade.HIGH)
                        .from(ResistanceLevel.SOME));
    }

    private static void joining() {
        FITS.put(
                FAMILY_CALL,
                in(Map.of(UNREACHED, 40, DENIES, 40, WAVERS, 30, RELAPSED, 45))
                        .needs(FAMILY_TRACK, LEGAL_BASIS)
                        .grade(Grade.MEDIUM)
                        .unless(Circumstance.NO_FAMILY));
        FITS.put(
                VISIT_WITH_FAMILY,
                in(Map.of(DENIES, 35, WAVERS, 25, RELAPSED, 40))
                        .needs(VISIT_TRACK, FAMILY_TRACK, TWO_PEOPLE, LEGAL_BASIS)
                        .grade(Grade.MEDIUM)
                        .from(ResistanceLevel.SOME)
                        .unless(Circumstance.NO_FAMILY)
                        .together());
        FITS.put(
                VISIT_WITH_COMMUNITY,
                in(Map.of(DENIES, 30, WAVERS, 20, RELAPSED, 35))
                        .needs(VISIT_TRACK, TWO_PEOPLE)
                        .grade(Grade.MEDIUM)
                        .from(ResistanceLevel.SOME)
                        .together());
        FITS.put(
                WAKE_UP_ROOM,
                in(Map.of(DENIES, 25, WAVERS, 30, RELAPSED, 35))
                        .needs(CONSENT, SWORN)
                        .from(ResistanceLevel.SOME)
                        .together());
        FITS.put(
                BRING_TOGETHER,
                in(Map.of(DENIES, 20, WAVERS, 20, RELAPSED, 30))
                        .needs(CONSENT, LEGAL_BASIS)
                        .from(ResistanceLevel.SOME)
                        .together());
        FITS.put(
                BANK_WATCH,
                in(Map.of(UNREACHED, 35, DENIES, 35, WAVERS, 30, ADMITS, 30, RELAPSED, 40))
                        .needs(BANK_TRACK)
                        .grade(Grade.MEDIUM)
                        .together());
        FITS.put(
                PROTECTIVE_HOLD,
                in(Map.of(UNREACHED, 25, DENIES, 30, WAVERS, 20, ADMITS, 20, RELAPSED, 30))
                        .needs(BANK_TRACK, SWORN, LEGAL_BASIS)
                        .grade(Grade.HIGH)
                        .together());
        Map<VictimState, Integer> last = Map.of(UNREACHED, 10, DENIES, 15, WAVERS, 10, ADMITS, 5, RELAPSED, 20);
        FITS.put(PULL_UP, in(last).together());
        FITS.put(
                JOINT_COUNCIL,
                in(Map.of(UNREACHED, 5, DENIES, 10, WAVERS, 5, ADMITS, 2, RELAPSED, 10))
                        .together());
    }

    private static void finding() {
        FITS.put(
                TRAJECTORY_SEARCH,
                in(Map.of(UNREACHED, 30, DENIES, 20, RELAPSED, 30))
                        .needs(SWORN, LEGAL_BASIS)
                        .grade(Grade.HIGH)
                        .only(Circumstance.WHEREABOUTS_UNKNOWN));
        FITS.put(
                VEHICLE_INTERCEPT,
                in(Map.of(UNREACHED, 20, DENIES, 15, RELAPSED, 20))
                        .needs(SWORN, LEGAL_BASIS, TWO_PEOPLE)
                        .grade(Grade.URGENT)
                        .only(Circumstance.WHEREABOUTS_UNKNOWN));
    }

    private static void finishing() {
        FITS.put(CHECK_MONEY, in(Map.of(ADMITS, 60)).needs(CONSENT));
        FITS.put(SWEEP, in(Map.of(ADMITS, 65, MONEY_SAFE, 70)).needs(CONSENT));
        FITS.put(CLEAN_PHONE, in(Map.of(ADMITS, 50, MONEY_SAFE, 65)).needs(CONSENT));
        FITS.put(FOLLOW_UP, in(Map.of(MONEY_SAFE, 40, CLEAN, 60)));
    }
}
