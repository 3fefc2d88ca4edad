package org.forestall.server.leads;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.leads.format.CsvCell;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of leads, for their sources; what is still owed, and what cases have in common, for people. */
@RestController
@RequestMapping("/api/v1")
class FeedbackController {

    private final GiveFeedback giveFeedback;
    private final ShowOwed showOwed;
    private final ShowSimilar showSimilar;

    FeedbackController(GiveFeedback giveFeedback, ShowOwed showOwed, ShowSimilar showSimilar) {
        this.giveFeedback = giveFeedback;
        this.showOwed = showOwed;
        this.showSimilar = showSimilar;
    }

    /** Everything up to this number has arrived. */
    record Acknowledgement(long upTo) {}

    @GetMapping("/sources/me/feedback")
    GiveFeedback.Fetched fetch(Actor actor, @RequestParam(defaultValue = "0") long after) {
        return giveFeedback.fetch(actor, after);
    }

    @PostMapping("/sources/me/feedback/ack")
    Map<String, Integer> acknowledge(Actor actor, @RequestBody Acknowledgement request) {
        return Map.of("sent", giveFeedback.acknowledge(actor, request.upTo()));
    }

    @PostMapping("/sources/{code}/feedback/ack")
    Map<String, Integer> acknowledgeFor(Actor actor, @PathVariable String code, @RequestBody Acknowledgement request) {
        return Map.of("sent", giveFeedback.acknowledgeFor(actor, code, request.upTo()));
    }

    @GetMapping("/sources/{code}/feedback.csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "0") long after) {
        StringBuilder text = new StringBuilder(
                "\uFEFFnumber,source_ref,received_at,kind,outcome,confirmed_type,at_risk,moved,basis,at\r\n");
        giveFeedback.export(actor, code, after).forEach(one -> text.append(line(one)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feedback.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/feedback/owed")
    Items<ShowOwed.Owed> owed(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "false") boolean overdue) {
        return new Items<>(showOwed.list(actor, unit, overdue));
    }

    @GetMapping("/cases/{id}/similar")
    Items<ShowSimilar.Similar> similar(Actor actor, @PathVariable long id) {
        return new Items<>(showSimilar.of(actor, new CaseId(id)));
    }

    private static String line(GiveFeedback.Feedback one) {
        GiveFeedback.Money money = one.money();
        List<String> cells = List.of(
                String.valueOf(one.number()),
                CsvCell.of(one.sourceRef()),
                one.receivedAt().toString(),
                one.kind().name(),
                one.outcome(),
                CsvCell.of(one.confirmedType()),
                money == null ? "" : sum(money.atRisk()),
                money == null ? "" : sum(money.moved()),
                money == null ? "" : money.basis(),
                one.at().toString());
        return String.join(",", cells) + "\r\n";
    }

    private static String sum(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
