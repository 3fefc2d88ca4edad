package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The police's messages in ISO 20022: camt.056, auth.001 and auth.003. What is no XML, another message, or lacks what the bank
 * acts by, is none.
 */
final class ReadIso {

    static final String URN = "urn:iso:std:iso:20022:tech:xsd:";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String POWER = "/POWER/";

    private ReadIso() {}

    static Optional<PoliceWord> read(byte[] body) {
        try {
            return HarmlessXml.read(body).flatMap(ReadIso::word);
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException lacking) {
            return Optional.empty();
        }
    }

    private static Optional<PoliceWord> word(Element document) {
        String message = String.valueOf(document.getNamespaceURI()).replace(URN, "");
        return switch (message) {
            case "auth.001.001.02" ->
                HarmlessXml.down(document, "InfReqOpng").map(opening -> new PoliceWord.Asks(question(opening)));
            case "auth.003.001.01" ->
                HarmlessXml.down(document, "InfReqStsChngNtfctn")
                        .filter(change -> "false".equals(needed(change, "CnfdtltySts")))
                        .map(change -> new PoliceWord.MayTell(number(needed(change, "OrgnlBizQry"))));
            case "camt.056.001.08" ->
                HarmlessXml.down(document, "FIToFIPmtCxlReq").map(request -> new PoliceWord.Stop(stop(request)));
            default -> Optional.empty();
        };
    }

    private static Question question(Element opening) {
        Element account = HarmlessXml.down(opening, "SchCrit", "Acct").orElseThrow();
        List<String> asked = HarmlessXml.all(account, "AuthrtyReqTp").stream()
                .map(one -> needed(one, "MsgNmId"))
                .toList();
        return new Question(
                number(needed(opening, "InvstgtnId")),
                account(HarmlessXml.down(account, "Id", "Id").orElseThrow()),
                asked,
                LocalDate.parse(needed(opening, "InvstgtnPrd", "Dt", "FrDt")),
                LocalDate.parse(needed(opening, "InvstgtnPrd", "Dt", "ToDt")));
    }

    /** The standard has a day where the event has a moment: the money is looked for from the day's beginning. */
    private static OrderWord stop(Element request) {
        Element payment = HarmlessXml.down(request, "Undrlyg", "TxInf").orElseThrow();
        Element original = HarmlessXml.down(payment, "OrgnlTxRef").orElseThrow();
        String kind = HarmlessXml.all(HarmlessXml.down(payment, "CxlRsnInf").orElseThrow(), "AddtlInf").stream()
                .map(line -> line.getTextContent().strip())
                .filter(line -> line.startsWith(POWER))
                // the law of a place has its own, such as CN.STOP_PAYMENT
                .map(line -> line.substring(Math.max(POWER.length(), line.lastIndexOf('.') + 1)))
                .findFirst()
                .orElse("STOP_PAYMENT");
        return new OrderWord(
                OrderWord.STOP_OF_ISO,
                new OrderWord.Data(
                        number(needed(request, "Case", "Id")),
                        kind,
                        "ACCOUNT",
                        account(HarmlessXml.down(original, "CdtrAcct", "Id").orElseThrow()),
                        needed(original, "Cdtr", "Pty", "Nm"),
                        HarmlessXml.text(payment, "OrgnlIntrBkSttlmAmt")
                                .map(BigDecimal::new)
                                .orElse(null),
                        since(payment),
                        null,
                        null,
                        null));
    }

    private static @Nullable Instant since(Element payment) {
        return HarmlessXml.text(payment, "OrgnlIntrBkSttlmDt")
                .map(day -> LocalDate.parse(day).atStartOfDay(ZONE).toInstant())
                .orElse(null);
    }

    private static String account(Element id) {
        return HarmlessXml.text(id, "IBAN").orElseGet(() -> needed(id, "Othr", "Id"));
    }

    private static String needed(Element from, String... names) {
        return HarmlessXml.text(from, names).orElseThrow();
    }

    /** A number of the police: 32 digits, as a message has no room for the dashes. */
    private static UUID number(String written) {
        return UUID.fromString(
                written.replace("-", "").replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
