package org.forestall.server.iso20022;

import org.forestall.server.platform.Refusal;

/** What ISO 20022 messages, and questions to banks, are refused with. */
enum IsoRefusal implements Refusal {
    TOO_LARGE("iso.too-large", Kind.TOO_LARGE, "The message is too large.", "Send one message of at most 256 KiB."),
    UNSAFE(
            "iso.unsafe",
            Kind.INVALID,
            "The XML is not read: it is broken, too deep, or declares a document type or an entity.",
            "Send plain XML in UTF-8."),
    OTHER_MESSAGE(
            "iso.other-message",
            Kind.INVALID,
            "Another message is wanted here.",
            "Send one of the messages that are named, as a Document of its namespace."),
    SCHEMA(
            "iso.schema",
            Kind.INVALID,
            "The message does not fit its schema.",
            "Look at the line; order, number and form of the elements matter."),
    INVALID("iso.invalid", Kind.INVALID, "The message says something that cannot be used.", "Mend the named element."),
    OTHER_ORDER(
            "iso.other-order",
            Kind.INVALID,
            "The message is about something else than the address it was sent to.",
            "Send it to the address of what its case identification names."),
    ENQUIRY_NOT_FOUND(
            "enquiry.not-found", Kind.NOT_FOUND, "There is no such enquiry.", "Look at the case's enquiries."),
    ENQUIRY_INVALID(
            "enquiry.invalid",
            Kind.INVALID,
            "The enquiry cannot be read.",
            "Give the bank, the account, what is asked, the basis, and a period of at most a year."),
    ENQUIRY_BANK(
            "enquiry.bank",
            Kind.CONFLICT,
            "The bank takes no enquiries over the network.",
            "Ring the bank, or have ISO 20022 registered as its form of delivery."),
    ENQUIRY_SIGNED("enquiry.signed", Kind.CONFLICT, "The enquiry waits for no signature.", ""),
    ENQUIRY_SAME_OFFICER(
            "enquiry.same-officer", Kind.CONFLICT, "One officer does not sign twice.", "Ask another officer."),
    ENQUIRY_NOT_SWORN(
            "enquiry.not-sworn", Kind.FORBIDDEN, "Only a sworn officer signs.", "Ask an officer of the station."),
    ENQUIRY_NOT_SIGNED("enquiry.not-signed", Kind.CONFLICT, "Nothing was asked yet.", "");

    private final Meaning meaning;

    IsoRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
