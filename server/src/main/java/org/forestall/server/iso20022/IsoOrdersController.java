package org.forestall.server.iso20022;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.orders.BankAnswers;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A bank's answers to a stop-payment in its own form: camt.029 and pacs.004, signed like what it is sent. */
@RestController
@RequestMapping("/api/v1/bank/orders")
class IsoOrdersController {

    private final HearBank hearBank;
    private final TakeOrderMessage takeOrderMessage;

    IsoOrdersController(HearBank hearBank, TakeOrderMessage takeOrderMessage) {
        this.hearBank = hearBank;
        this.takeOrderMessage = takeOrderMessage;
    }

    @PostMapping(path = "/{ref}/iso20022", consumes = MediaType.APPLICATION_XML_VALUE)
    BankAnswers.Standing take(Actor bank, @PathVariable UUID ref, HttpServletRequest request, InputStream body) {
        HearBank.Heard heard = hearBank.hear(bank, request::getHeader, body, IsoMessage.CAMT_029, IsoMessage.PACS_004);
        return takeOrderMessage.take(bank, ref, heard);
    }
}
