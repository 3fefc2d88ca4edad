package org.forestall.server.iso20022;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.UUID;
import org.forestall.server.access.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A bank's answers to what it was asked about an account: auth.002, signed like what it is sent. */
@RestController
@RequestMapping("/api/v1/bank/enquiries")
class IsoEnquiriesController {

    private final HearBank hearBank;
    private final TakeEnquiryAnswer takeEnquiryAnswer;

    IsoEnquiriesController(HearBank hearBank, TakeEnquiryAnswer takeEnquiryAnswer) {
        this.hearBank = hearBank;
        this.takeEnquiryAnswer = takeEnquiryAnswer;
    }

    @PostMapping(path = "/{ref}/iso20022", consumes = MediaType.APPLICATION_XML_VALUE)
    TakeEnquiryAnswer.Standing take(Actor bank, @PathVariable UUID ref, HttpServletRequest request, InputStream body) {
        HearBank.Heard heard = hearBank.hear(bank, request::getHeader, body, IsoMessage.AUTH_002);
        return takeEnquiryAnswer.take(bank, ref, heard.text());
    }
}
