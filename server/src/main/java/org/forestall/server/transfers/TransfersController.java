package org.forestall.server.transfers;

import java.time.Instant;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transfers between units. */
@RestController
@RequestMapping("/api/v1")
class TransfersController {

    private final OfferTransfer offerTransfer;
    private final AnswerTransfer answerTransfer;
    private final TransferStore store;
    private final Transactions transactions;
    private final Units units;

    TransfersController(
            OfferTransfer offerTransfer,
            AnswerTransfer answerTransfer,
            TransferStore store,
            Transactions transactions,
            Units units) {
        this.offerTransfer = offerTransfer;
        this.answerTransfer = answerTransfer;
        this.store = store;
        this.transactions = transactions;
        this.units = units;
    }

    record Offer(int to, @Nullable String reason) {}

    record ReasonOnly(@Nullable String reason) {}

    record Decision(int unit, @Nullable String reason) {}

    /**
     * @param caseNumber goes out as {@code case}
     * @param canAnswer whether the reader may accept or reject it now
     */
    record View(
            long id,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseNumber,

            UnitRef from,
            UnitRef to,
            String reason,
            TransferState state,
            Instant offeredAt,
            String offeredBy,
            Instant dueAt,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String answerReason,
            @Nullable UnitRef decision,
            boolean canAnswer,
            boolean canDecide) {}

    enum Direction {
        in,
        out,
        all
    }

    @GetMapping("/transfers")
    Items<View> list(
            Actor actor,
            @RequestParam(defaultValue = "all") Direction direction,
            @RequestParam(required = false) @Nullable TransferState state) {
        actor.require(Permission.CASE_VIEW);
        Integer from = direction == Direction.out ? actor.unitId() : null;
        Integer to = direction == Direction.in ? actor.unitId() : null;
        return new Items<>(transactions.in(actor.scope(), () -> store.list(from, to, state)).stream()
                .map(transfer -> view(transfer, actor))
                .toList());
    }

    @PostMapping("/cases/{id}/transfers")
    View offer(Actor actor, @PathVariable long id, @RequestBody Offer request) {
        return view(offerTransfer.offer(actor, new CaseId(id), request.to(), request.reason()), actor);
    }

    @PostMapping("/transfers/{id}/accept")
    View accept(Actor actor, @PathVariable long id) {
        return view(answerTransfer.accept(actor, id), actor);
    }

    @PostMapping("/transfers/{id}/reject")
    View reject(Actor actor, @PathVariable long id, @RequestBody ReasonOnly request) {
        return view(answerTransfer.reject(actor, id, request.reason()), actor);
    }

    @PostMapping("/transfers/{id}/withdraw")
    View withdraw(Actor actor, @PathVariable long id) {
        return view(answerTransfer.withdraw(actor, id), actor);
    }

    /** The arbiter's decision. */
    @PostMapping("/transfers/{id}/decide")
    View decide(Actor actor, @PathVariable long id, @RequestBody Decision request) {
        return view(answerTransfer.decide(actor, id, request.unit(), request.reason()), actor);
    }

    private View view(Transfer transfer, Actor reader) {
        Transfer.Answer answer = transfer.answer();
        Integer decided = transfer.decidedUnitId();
        boolean receiver =
                reader.may(Permission.TRANSFER_ANSWER) && reader.scope().sees(transfer.toUnitId());
        return new View(
                transfer.id(),
                transfer.caseId().value(),
                units.get(transfer.fromUnitId()).ref(),
                units.get(transfer.toUnitId()).ref(),
                transfer.reason(),
                transfer.state(),
                transfer.offeredAt(),
                transfer.offeredByName(),
                transfer.dueAt(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.byName(),
                answer == null ? null : answer.reason(),
                decided == null ? null : units.get(decided).ref(),
                receiver && transfer.state() == TransferState.OFFERED,
                reader.may(Permission.TRANSFER_ARBITRATE) && transfer.state() == TransferState.ARBITRATION);
    }
}
