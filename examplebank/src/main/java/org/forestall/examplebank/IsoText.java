package org.forestall.examplebank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the bank's answers in ISO 20022. Whatever is put in is escaped, as on a page; the forms are the standard's. */
final class IsoText {

    /** The words of camt.029 for what the bank did; it has none for the others. */
    private static final Map<String, String> CONFIRMED =
            Map.of("EFFECTIVE", "CNCL", "PARTLY", "PECR", "NOT_FOUND", "RJCR");

    private static final String ACCOUNT = "[A-Z0-9]{4,34}";

    private IsoText() {}

    /** Whether camt.029 can say it. */
    static boolean canSay(Reply reply) {
        return CONFIRMED.containsKey(reply.answer());
    }

    /**
     * What came of a stop, as camt.029.
     *
     * @param bank its code, as the police know it
     */
    static byte[] resolution(Reply reply, String bank) {
        Html noSuchPayment = Html.of(
                "<CxlDtls><TxInfAndSts><CxlStsRsnInf><Rsn><Cd>NOOR</Cd></Rsn></CxlStsRsnInf></TxInfAndSts></CxlDtls>");
        BigDecimal held = reply.held();
        return document(
                "camt.029.001.09",
                Html.of(
                        """
                        <RsltnOfInvstgtn>
                        <Assgnmt><Id>{}</Id><Assgnr><Agt><FinInstnId><Othr><Id>{}</Id></Othr></FinInstnId></Agt></Assgnr>
                        <Assgne><Pty><Nm>Forestall</Nm></Pty></Assgne><CreDtTm>{}</CreDtTm></Assgnmt>
                        <RslvdCase><Id>{}</Id><Cretr><Pty><Nm>Forestall</Nm></Pty></Cretr></RslvdCase>
                        <Sts><Conf>{}</Conf></Sts>{}{}
                        </RsltnOfInvstgtn>""",
                        number(reply.id()),
                        bank,
                        reply.at(),
                        number(reply.order()),
                        CONFIRMED.getOrDefault(reply.answer(), "PDCR"),
                        reply.answer().equals("NOT_FOUND") ? noSuchPayment : Html.NOTHING,
                        held == null
                                ? Html.NOTHING
                                : Html.of(
                                        "<RsltnRltdInf><IntrBkSttlmAmt Ccy=\"CNY\">{}</IntrBkSttlmAmt></RsltnRltdInf>",
                                        held.toPlainString())));
    }

    /**
     * What was found, as auth.002. A movement is said once: one that leads on to another account under {@code NEXT_LAYER} where
     * that was asked, all others under {@code MOVEMENTS}.
     *
     * @param bank its code, as the police know it
     * @param holder whose account it is; null where that was not asked
     */
    static byte[] answer(Found found, String bank, @Nullable Customer holder) {
        Question question = found.question();
        Html types = Html.all(question.asked().stream().map(IsoText::type).toList());
        Html parts = Html.all(question.asked().stream()
                .map(asked -> Html.of(
                        "<RtrInd>{}<InvstgtnRslt>{}</InvstgtnRslt></RtrInd>",
                        type(asked),
                        result(found, asked, bank, holder)))
                .toList());
        return document(
                "auth.002.001.02",
                Html.of(
                        """
                        <InfReqRspn><RspnId>{}</RspnId><InvstgtnId>{}</InvstgtnId><RspnSts>{}</RspnSts>
                        <SchCrit><Acct><Id><Id>{}</Id></Id><InvstgtdPties><Cd>ALLP</Cd></InvstgtdPties>{}</Acct></SchCrit>
                        {}</InfReqRspn>""",
                        number(found.id()),
                        number(question.enquiry()),
                        status(found),
                        account(question.account()),
                        types,
                        parts));
    }

    private static String status(Found found) {
        boolean all = found.question().asked().stream().allMatch(IsoText::isKnown);
        return !found.isHere() ? "NRES" : all ? "COMP" : "PART";
    }

    private static boolean isKnown(String asked) {
        return switch (asked) {
            case Question.HOLDER, Question.BALANCE, Question.MOVEMENTS, Question.NEXT_LAYER -> true;
            default -> false;
        };
    }

    private static Html type(String asked) {
        return Html.of("<AuthrtyReqTp><MsgNmId>{}</MsgNmId></AuthrtyReqTp>", asked);
    }

    private static Html result(Found found, String asked, String bank, @Nullable Customer holder) {
        if (!found.isHere()) {
            return Html.of("<InvstgtnSts>NFOU</InvstgtnSts>");
        }
        if (!isKnown(asked)) {
            return Html.of("<InvstgtnSts>NOAP</InvstgtnSts>");
        }
        return Html.of(
                "<Rslt><AccountFacts xmlns=\"urn:forestall:account-facts:1\">{}</AccountFacts></Rslt>",
                switch (asked) {
                    case Question.HOLDER -> holder == null ? Html.NOTHING : holder(holder);
                    case Question.BALANCE -> amount("Balance", found.balance());
                    default -> movements(found, asked, bank);
                });
    }

    private static Html holder(Customer holder) {
        return Html.of(
                "<Holder><Name>{}</Name><IdNumber>{}</IdNumber><Phone>{}</Phone></Holder>",
                holder.name(),
                holder.idNumber(),
                holder.phone());
    }

    private static Html movements(Found found, String asked, String bank) {
        boolean both = found.question().asked().contains(Question.NEXT_LAYER);
        return Html.all(found.movements().stream()
                .filter(one -> (both && one.out() && one.other() != null) == asked.equals(Question.NEXT_LAYER))
                .map(one -> movement(one, bank))
                .toList());
    }

    private static Html movement(Found.Movement one, String bank) {
        String other = one.other();
        return Html.of(
                "<Movement><At>{}</At><Direction>{}</Direction>{}{}{}{}</Movement>",
                one.at(),
                one.out() ? "OUT" : "IN",
                amount("Amount", one.amount()),
                one.within() ? Html.of("<Bank>{}</Bank>", bank) : Html.NOTHING,
                other != null && other.matches(ACCOUNT) ? Html.of("<Account>{}</Account>", other) : Html.NOTHING,
                one.name() == null ? Html.NOTHING : Html.of("<Name>{}</Name>", one.name()));
    }

    private static Html amount(String name, @Nullable BigDecimal amount) {
        return amount == null
                ? Html.NOTHING
                : Html.of("<" + name + " Ccy=\"CNY\">{}</" + name + ">", amount.toPlainString());
    }

    private static Html account(String number) {
        return number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
                ? Html.of("<IBAN>{}</IBAN>", number)
                : Html.of("<Othr><Id>{}</Id></Othr>", number);
    }

    private static byte[] document(String message, Html content) {
        return Html.of(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"{}\">{}</Document>",
                        ReadIso.URN + message,
                        content)
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String number(UUID id) {
        return id.toString().replace("-", "");
    }
}
