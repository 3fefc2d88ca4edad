package org.forestall.server.iso20022;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What banks are asked about accounts, for the people of the district. */
@RestController
@RequestMapping("/api/v1")
class EnquiriesController {

    private final AskBank askBank;
    private final SignEnquiry signEnquiry;
    private final EnquiryStore store;
    private final EnquiryViews views;
    private final Cases cases;
    private final CaseOfEnquiry caseOfEnquiry;
    private final Transactions transactions;

    EnquiriesController(
            AskBank askBank,
            SignEnquiry signEnquiry,
            EnquiryStore store,
            EnquiryViews views,
            Cases cases,
            CaseOfEnquiry caseOfEnquiry,
            Transactions transactions) {
        this.askBank = askBank;
        this.signEnquiry = signEnquiry;
        this.store = store;
        this.views = views;
        this.cases = cases;
        this.caseOfEnquiry = caseOfEnquiry;
        this.transactions = transactions;
    }

    @GetMapping("/cases/{id}/enquiries")
    Items<EnquiryViews.EnquiryView> ofCase(Actor actor, @PathVariable long id) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return transactions.in(actor.scope(), () -> {
            CaseId caseId = new CaseId(id);
            if (cases.find(caseId).isEmpty()) {
                throw new Refused(CaseRefusal.NOT_FOUND);
            }
            return new Items<>(views.of(store.of(caseOfEnquiry.together(caseId))));
        });
    }

    @PostMapping("/cases/{id}/enquiries")
    @ResponseStatus(HttpStatus.CREATED)
    EnquiryViews.EnquiryView ask(Actor actor, @PathVariable long id, @RequestBody AskBank.Form form) {
        return show(actor, askBank.ask(actor, new CaseId(id), form).id());
    }

    @PostMapping("/enquiries/{id}/signature")
    EnquiryViews.EnquiryView sign(Actor actor, @PathVariable long id) {
        return show(actor, signEnquiry.sign(actor, id).id());
    }

    @PostMapping("/enquiries/{id}/decline")
    EnquiryViews.EnquiryView decline(Actor actor, @PathVariable long id) {
        return show(actor, signEnquiry.decline(actor, id).id());
    }

    /** The customer may be told. */
    @PostMapping("/enquiries/{id}/open")
    EnquiryViews.EnquiryView open(Actor actor, @PathVariable long id) {
        return show(actor, signEnquiry.open(actor, id).id());
    }

    private EnquiryViews.EnquiryView show(Actor actor, long id) {
        return transactions.in(
                actor.scope(),
                () -> views.of(List.of(store.find(id).orElseThrow(() -> new Refused(IsoRefusal.ENQUIRY_NOT_FOUND))))
                        .getFirst());
    }
}
