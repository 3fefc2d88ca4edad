package org.forestall.server.leads;

import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads: sent by sources, typed in by people, read by both. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadsController {

    private final ReceiveLeads receive;
    private final ReadLeads read;

    LeadsController(ReceiveLeads receive, ReadLeads read) {
        this.receive = receive;
        this.read = read;
    }

    /** One lead or an array of at most 1,000; every one gets its verdict, in order. */
    @PostMapping(consumes = "application/json")
    Receipt receive(
            Actor actor,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return receive.receive(actor, body, idempotencyKey);
    }

    /** The newest first. */
    @GetMapping
    Page<LeadView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(name = "case", required = false) @Nullable Long caseNumber,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return read.list(actor, new ReadLeads.Filter(source, family, caseNumber), new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    LeadView.Detail one(Actor actor, @PathVariable long id) {
        return read.one(actor, id);
    }

    /** The fields as they came; the look is on record. */
    @PostMapping("/{id}/reveal")
    Map<String, Map<String, String>> reveal(Actor actor, @PathVariable long id) {
        return Map.of("fields", read.reveal(actor, id));
    }
}
