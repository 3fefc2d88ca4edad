package org.forestall.server.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.forestall.server.demo.StaffRobot.Surroundings;
import org.forestall.server.demo.Victim.Truth;
import org.forestall.server.demo.VictimMind.Ending;
import org.forestall.server.demo.VictimMind.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One robot at one case: calls, visits, family, bank, up to the squad, to another unit, and through the close door. It
 * records only what its invented person answered, and takes the time that takes.
 */
final class CasePlay {

    /** How things stand when the robot lays the case down. */
    sealed interface Result {

        /** Nothing more to do here. */
        record Finished() implements Result {}

        /** To be taken up again after this long. */
        record Later(Duration after) implements Result {}
    }

    private static final Result FINISHED = new Result.Finished();
    private static final int VISITS_OF_A_STATION = 2;
    private static final int VISITS_OF_THE_SQUAD = 5;

    private final Staffer robot;
    private final VictimMind mind;
    private final String id;
    private final Pace pace;
    private final Staffer second;
    private final Offers offers;
    private final BooleanSupplier stop;
    private final ProofPlay proof;
    private JsonNode view;

    CasePlay(Staffer robot, JsonNode row, Surroundings around, BooleanSupplier stop) {
        this.robot = robot;
        this.view = row;
        this.id = row.path("id").asString("");
        this.pace = around.pace();
        this.offers = new Offers(robot, id, around.world());
        this.second = around.second();
        this.mind = around.world().mind(id, pace.now());
        this.stop = stop;
        this.proof = new ProofPlay(robot, id, mind);
    }

    String id() {
        return id;
    }

    /** Takes the case; false when somebody else has it, or it is gone. */
    boolean claim() {
        if (!view.path("assignee").path("id").asString("").equals(robot.staffId())) {
            Answer claimed = robot.command(id, "claim", Map.of());
            if (!claimed.done()) {
                return false;
            }
            view = claimed.body();
        }
        // a dissuader looks up the number before calling; the look is on record like anybody's
        robot.command(id, "reveal", Map.of("purpose", "CALL"));
        return true;
    }

    /** Looks at the case again after a rest; false when it cannot be seen any more. */
    boolean lookAgain() {
        Answer looked = robot.look(id);
        if (looked.done()) {
            view = looked.body();
        }
        return looked.done() && stillMine();
    }

    /** Works until it ends, must wait, or the robots of the unit are stopped. */
    Result work() throws InterruptedException {
        if (isUrgent() && !mind.bankWatches() && hasMoney()) {
            record("BANK", mind.bank());
            record("BANK", mind.bank());
        }
        int callsBefore = mind.calls();
        while (!stop.getAsBoolean()) {
            if (!stillMine()) {
                return FINISHED;
            }
            if (mind.turnsOutToHaveMoved() && offers.toAnotherStation(mind.victim())) {
                return FINISHED;
            }
            Ending ending = ending();
            if (ending != null) {
                return end(ending);
            }
            if (!mind.resists() && mind.calls() - callsBefore < callsInARow()) {
                record("CALL", mind.call(pace.now()));
            } else if (mind.resists() || isAboveLow() || mind.calls() >= 5) {
                Result laidDown = goThere();
                if (laidDown != null) {
                    return laidDown;
                }
            } else {
                return new Result.Later(Duration.ofMinutes(50));
            }
        }
        return FINISHED;
    }

    /** Hands the case back to the unit's queue. */
    void handBack(String reason) {
        robot.command(id, "hand-back", Map.of("reason", reason));
    }

    private @Nullable Result goThere() throws InterruptedException {
        int level = view.path("level").asInt(1);
        if (mind.visits() >= 1 && mind.resists() && level < 3) {
            Answer up = robot.command(id, "pull-up", Map.of("reason", "上门一次仍否认，疑似深度洗脑，请中队支援", "level", 3));
            return up.done() ? FINISHED : new Result.Later(Duration.ofHours(1));
        }
        if (mind.visits() >= (level < 3 ? VISITS_OF_A_STATION : VISITS_OF_THE_SQUAD)) {
            return new Result.Later(Duration.ofHours(2));
        }
        if (mind.resists() && !mind.familyHelps()) {
            record("FAMILY", mind.family());
        }
        boolean metBefore = mind.evidence().containsKey("MET_IN_PERSON");
        record("VISIT", mind.visit(pace.now()));
        boolean met = mind.evidence().containsKey("MET_IN_PERSON");
        return met || metBefore || mind.ending() != null ? null : new Result.Later(Duration.ofMinutes(90));
    }

    private @Nullable Ending ending() {
        Ending reminder = ClosePlay.isOpenTo(view, "REMINDED") ? mind.asReminder() : null;
        return reminder == null ? mind.ending() : reminder;
    }

    private Result end(Ending ending) throws InterruptedException {
        if (ending.outcome().equals("TRANSFERRED")) {
            return offers.toAnotherDistrict(mind.victim()) || close(new Ending("MISMATCH", 0, 0, ending.note()))
                    ? FINISHED
                    : new Result.Later(Duration.ofHours(2));
        }
        boolean kept = ending.outcome().equals("DISSUADED") && ending.moved() == 0;
        if (kept && (isHighOrUrgent() || mind.victim().truth() == Truth.IN_PROGRESS) && watchFirst()) {
            return new Result.Later(Duration.ofHours(3));
        }
        if (ClosePlay.mustWait(view, ending.outcome())) {
            return new Result.Later(Duration.ofHours(8));
        }
        return close(ending) ? FINISHED : new Result.Later(Duration.ofHours(3));
    }

    /** Closes; when the door asks for more, gets what is missing and tries once more. */
    private boolean close(Ending ending) throws InterruptedException {
        gather(ending.outcome());
        if (tryToClose(ending)) {
            return true;
        }
        if (!lookAgain()) {
            return false;
        }
        gather(ending.outcome());
        return tryToClose(ending);
    }

    private boolean tryToClose(Ending ending) {
        Staffer closer = ClosePlay.needsSecondPerson(view, ending.outcome()) ? second : robot;
        return ClosePlay.close(closer, id, mind, ending).done();
    }

    private void gather(String outcome) throws InterruptedException {
        proof.show();
        if (ClosePlay.asksFor(view, outcome, "sweep")) {
            proof.sweep();
        }
        if (outcome.equals("NOT_FOUND")) {
            proof.search();
        }
        if (outcome.equals("MISMATCH") && !mind.evidence().containsKey("MATERIAL_REF")) {
            proof.add("MATERIAL_REF", "通话记录截图");
        }
        if (outcome.equals("REMINDED") && !mind.evidence().containsKey("TALKED_ON_PHONE")) {
            proof.sendMessage();
        }
        if (ClosePlay.lacksState(view, outcome)) {
            reach(ClosePlay.leastState(view, outcome));
        }
        for (String kind : ClosePlay.missing(view, outcome, mind)) {
            switch (kind) {
                case "BANK_CONFIRMED" -> {
                    record("BANK", mind.bank());
                    record("BANK", mind.bank());
                }
                case "FAMILY_CONFIRMED" -> record("FAMILY", mind.family());
                case "TALKED_ON_PHONE" -> record("CALL", mind.call(pace.now()));
                case "MET_IN_PERSON", "STATEMENT_SHOWN", "APP_REMOVED" -> record("VISIT", mind.visit(pace.now()));
                default -> {
                    // a message, a second word, a reference: given with the closing itself
                }
            }
        }
    }

    private void record(String track, Response response) throws InterruptedException {
        if (!pace.spend(response.took(), stop)) {
            return;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("outcome", response.outcome());
        body.put("note", response.note());
        if (response.state() != null) {
            body.put("victimState", response.state());
        }
        Answer answer = robot.command(id, "tracks/" + track, body);
        if (answer.done()) {
            view = answer.body();
        }
    }

    /** Money that was really at risk is watched for some hours before the case closes. */
    private boolean watchFirst() {
        if (view.path("stage").asString("").equals("WATCHING") || !isAboveLow()) {
            return false;
        }
        reach("MONEY_SAFE");
        Answer watching = robot.command(id, "watch", Map.of("note", "已请网点继续留意，稍后回访"));
        view = watching.done() ? watching.body() : view;
        return watching.done();
    }

    private void noteState(String state, String note) {
        Answer noted = robot.command(id, "state", Map.of("state", state, "note", note));
        if (noted.done()) {
            view = noted.body();
        }
    }

    /** Nobody's money is safe before that person has admitted what happened. */
    private void reach(String state) {
        noteState("ADMITS", "本人承认，愿意配合");
        if (!state.equals("ADMITS")) {
            proof.sweep();
            noteState(state, "查看账户，资金仍在本人名下");
        }
    }

    private boolean stillMine() {
        String stage = view.path("stage").asString("OPEN");
        String assignee = view.path("assignee").path("id").asString(robot.staffId());
        return !stage.equals("CLOSED") && !stage.equals("TRANSFERRING") && assignee.equals(robot.staffId());
    }

    private int callsInARow() {
        return isAboveLow() ? 3 : 2;
    }

    private boolean isUrgent() {
        return view.path("grade").asString("LOW").equals("URGENT");
    }

    private boolean isHighOrUrgent() {
        String grade = view.path("grade").asString("LOW");
        return grade.equals("URGENT") || grade.equals("HIGH");
    }

    private boolean isAboveLow() {
        return !view.path("grade").asString("LOW").equals("LOW");
    }

    private boolean hasMoney() {
        return !view.path("atRisk").asString("").isEmpty();
    }
}
