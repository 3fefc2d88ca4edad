package org.forestall.server.cases;

import java.util.List;
import org.forestall.server.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the close door forbids, so that a test can see it found. Never called. */
final class SideEntrance {

    static final String STATEMENT = "update case_file set stage = 'CLOSED' where id = ?";

    private SideEntrance() {}

    static CaseEvent around() {
        return new CaseEvent.Closed(CloseOutcome.FALSE_ALARM, List.of(), CaseEvent.Sums.NONE, MoneyBasis.NONE, null);
    }

    static CaseEvent unchecked(Closing closing) {
        return closing.event();
    }

    static CaseFile byHand(CaseFile file) {
        return file.with(file.standing().withStage(Stage.CLOSED));
    }

    static Standing anew(Standing standing) {
        return new Standing(Stage.CLOSED, standing.grade(), standing.level(), standing.victimState());
    }

    static void intoTheRow(CaseStore store, CaseFile file) {
        store.update(List.of(file));
    }

    static void intoTheTable(JdbcClient jdbc, CaseId id) {
        jdbc.sql(STATEMENT).param(id.value()).update();
    }

    static void asTransferred(MoveCases moves, Actor actor, CaseId id) {
        moves.closeTransferred(actor, id);
    }

    static void asTransferred(Cases cases, Actor actor, CaseId id) {
        cases.closeTransferred(actor, id);
    }

    static Move asIfTransferred() {
        return Move.CLOSE_TRANSFERRED;
    }

    static Move asIfClosed() {
        return Move.CLOSE;
    }
}
