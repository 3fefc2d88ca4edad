package org.forestall.server.iso20022;

import com.prowidesoftware.swift.model.mx.MxAuth00200102;
import com.prowidesoftware.swift.model.mx.dic.InformationRequestResponseV02;
import com.prowidesoftware.swift.model.mx.dic.InvestigationResult1Choice;
import com.prowidesoftware.swift.model.mx.dic.ReturnIndicator2;
import com.prowidesoftware.swift.model.mx.dic.SupplementaryDataEnvelope1;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a bank found, out of its auth.002. */
final class ReadEnquiryAnswer {

    static final String FACTS = "urn:forestall:account-facts:1";
    private static final int MOST_MOVEMENTS = 500;

    private AccountFacts.@Nullable Holder holder;
    private AccountFacts.@Nullable Sum balance;
    private final List<AccountFacts.Movement> movements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private ReadEnquiryAnswer() {}

    /** An answer with the bank's own number for it. */
    record Answer(String ref, AccountFacts facts) {}

    /**
     * @throws Refused OTHER_ORDER for another enquiry or account, INVALID
     */
    static Answer read(String text, UUID enquiry, String account) {
        InformationRequestResponseV02 response = MxAuth00200102.parse(text).getInfReqRspn();
        boolean thisOne = References.read(response.getInvstgtnId())
                .filter(enquiry::equals)
                .isPresent();
        if (!thisOne || !account.equals(accountOf(response))) {
            throw new Refused(IsoRefusal.OTHER_ORDER);
        }
        ReadEnquiryAnswer read = new ReadEnquiryAnswer();
        response.getRtrInd().forEach(read::take);
        if (read.movements.size() > MOST_MOVEMENTS) {
            throw Refused.field(IsoRefusal.INVALID, "Movement");
        }
        return new Answer(
                response.getRspnId(),
                new AccountFacts(
                        response.getRspnSts().value(),
                        read.holder,
                        read.balance,
                        List.copyOf(read.movements),
                        List.copyOf(read.notes)));
    }

    private static @Nullable String accountOf(InformationRequestResponseV02 response) {
        return response.getSchCrit().getAcct() == null
                ? null
                : AccountNumbers.read(response.getSchCrit().getAcct().getId().getId());
    }

    private void take(ReturnIndicator2 part) {
        InvestigationResult1Choice result = part.getInvstgtnRslt();
        if (part.getAddtlInf() != null) {
            notes.add(part.getAddtlInf());
        }
        SupplementaryDataEnvelope1 envelope = result.getRslt();
        if (envelope != null) {
            take(envelope);
        } else if (result.getInvstgtnSts() != null) {
            notes.add(part.getAuthrtyReqTp().getMsgNmId() + ": "
                    + result.getInvstgtnSts().value());
        }
    }

    private void take(SupplementaryDataEnvelope1 envelope) {
        if (!(envelope.getAny() instanceof Element facts)
                || !FACTS.equals(facts.getNamespaceURI())
                || !"AccountFacts".equals(facts.getLocalName())) {
            throw Refused.field(IsoRefusal.INVALID, "Rslt");
        }
        for (Element each : children(facts)) {
            switch (each.getLocalName()) {
                case "Holder" ->
                    holder = new AccountFacts.Holder(
                            required(each, "Name"),
                            text(each, "IdNumber"),
                            text(each, "Phone"),
                            text(each, "OpenedOn"));
                case "Balance" -> balance = sum(each);
                case "Movement" -> movements.add(movement(each));
                default -> throw Refused.field(IsoRefusal.INVALID, "Rslt");
            }
        }
    }

    private static AccountFacts.Movement movement(Element each) {
        Element amount = children(each).stream()
                .filter(one -> one.getLocalName().equals("Amount"))
                .findFirst()
                .orElseThrow(() -> Refused.field(IsoRefusal.INVALID, "Amount"));
        return new AccountFacts.Movement(
                required(each, "At"),
                required(each, "Direction"),
                sum(amount),
                text(each, "Bank"),
                text(each, "Account"),
                text(each, "Name"));
    }

    private static AccountFacts.Sum sum(Element amount) {
        return new AccountFacts.Sum(new BigDecimal(amount.getTextContent().strip()), amount.getAttribute("Ccy"));
    }

    private static String required(Element in, String name) {
        String text = text(in, name);
        if (text == null) {
            throw Refused.field(IsoRefusal.INVALID, name);
        }
        return text;
    }

    private static @Nullable String text(Element in, String name) {
        return children(in).stream()
                .filter(one -> one.getLocalName().equals(name))
                .map(one -> one.getTextContent().strip())
                .findFirst()
                .orElse(null);
    }

    private static List<Element> children(Element in) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = in.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
