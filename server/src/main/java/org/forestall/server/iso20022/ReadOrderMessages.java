package org.forestall.server.iso20022;

import com.prowidesoftware.swift.model.mx.MxCamt02900109;
import com.prowidesoftware.swift.model.mx.MxPacs00400109;
import com.prowidesoftware.swift.model.mx.dic.ActiveCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.CancellationStatusReason4;
import com.prowidesoftware.swift.model.mx.dic.Case5;
import com.prowidesoftware.swift.model.mx.dic.InvestigationStatus5Choice;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason6;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction102;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction112;
import com.prowidesoftware.swift.model.mx.dic.ResolutionData1;
import com.prowidesoftware.swift.model.mx.dic.ResolutionOfInvestigationV09;
import com.prowidesoftware.swift.model.mx.dic.UnderlyingTransaction22;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.forestall.server.orders.BankAnswers;
import org.forestall.server.orders.BankWord;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What a bank says to a stop-payment, out of its messages. Texts that fit their schema come in, what they mean goes out. */
final class ReadOrderMessages {

    /** The bank has never got the payment. */
    private static final String NO_ORIGINAL = "NOOR";

    private static final String CASE = "/CASE/";
    private static final int MOST_RETURNS = 100;

    private ReadOrderMessages() {}

    /**
     * The answer of a camt.029 to this order.
     *
     * @throws Refused OTHER_ORDER, INVALID
     */
    static BankAnswers.Says answer(String text, UUID order) {
        ResolutionOfInvestigationV09 said = MxCamt02900109.parse(text).getRsltnOfInvstgtn();
        List<PaymentTransaction102> payments = said.getCxlDtls().stream()
                .map(UnderlyingTransaction22::getTxInfAndSts)
                .flatMap(List::stream)
                .toList();
        requireThisOrder(order, cases(said, payments));
        BankWord word = word(said.getSts(), payments);
        return new BankAnswers.Says(
                References.ofBanksNumber(IsoMessage.CAMT_029, said.getAssgnmt().getId()),
                word,
                held(word, said, payments),
                note(payments),
                said.getAssgnmt().getCreDtTm().toInstant());
    }

    /**
     * The returns of a pacs.004, each of which names this order as {@code /CASE/} and its number.
     *
     * @throws Refused OTHER_ORDER, INVALID
     */
    static List<BankAnswers.Back> returns(String text, UUID order) {
        List<PaymentTransaction112> returns =
                MxPacs00400109.parse(text).getPmtRtr().getTxInf();
        if (returns.isEmpty() || returns.size() > MOST_RETURNS) {
            throw Refused.field(IsoRefusal.INVALID, "TxInf");
        }
        return returns.stream().map(one -> back(one, order)).toList();
    }

    private static BankAnswers.Back back(PaymentTransaction112 one, UUID order) {
        requireThisOrder(
                order,
                one.getRtrRsnInf().stream()
                        .map(PaymentReturnReason6::getAddtlInf)
                        .flatMap(List::stream)
                        .filter(line -> line.startsWith(CASE))
                        .map(line -> line.substring(CASE.length()))
                        .toList());
        if (one.getRtrId() == null) {
            throw Refused.field(IsoRefusal.INVALID, "RtrId");
        }
        ActiveCurrencyAndAmount amount = one.getRtrdIntrBkSttlmAmt();
        return new BankAnswers.Back(one.getRtrId(), amount.getValue(), amount.getCcy());
    }

    private static List<String> cases(ResolutionOfInvestigationV09 said, List<PaymentTransaction102> payments) {
        List<String> cases = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(said.getRslvdCase()),
                        payments.stream()
                                .map(PaymentTransaction102::getRslvdCase)
                                .filter(Objects::nonNull))
                .map(Case5::getId)
                .forEach(cases::add);
        return cases;
    }

    /** At least one, and none of another order. */
    private static void requireThisOrder(UUID order, List<String> cases) {
        boolean all = cases.stream()
                .allMatch(one -> References.read(one).filter(order::equals).isPresent());
        if (cases.isEmpty() || !all) {
            throw new Refused(IsoRefusal.OTHER_ORDER);
        }
    }

    private static BankWord word(InvestigationStatus5Choice status, List<PaymentTransaction102> payments) {
        String confirmed = status.getConf() == null ? "" : status.getConf();
        return switch (confirmed) {
            case "CNCL" -> BankWord.EFFECTIVE;
            case "PECR" -> BankWord.PARTLY;
            case "PDCR" -> BankWord.PENDING;
            case "RJCR" -> reasons(payments).anyMatch(NO_ORIGINAL::equals) ? BankWord.NOT_FOUND : BankWord.REFUSED;
            default -> throw Refused.field(IsoRefusal.INVALID, "Sts");
        };
    }

    private static Stream<String> reasons(List<PaymentTransaction102> payments) {
        return payments.stream()
                .map(PaymentTransaction102::getCxlStsRsnInf)
                .flatMap(List::stream)
                .map(CancellationStatusReason4::getRsn)
                .filter(Objects::nonNull)
                .map(reason -> reason.getCd() == null ? reason.getPrtry() : reason.getCd())
                .filter(Objects::nonNull);
    }

    private static @Nullable BigDecimal held(
            BankWord word, ResolutionOfInvestigationV09 said, List<PaymentTransaction102> payments) {
        if (!word.holds()) {
            return null;
        }
        List<BigDecimal> sums = Stream.concat(
                        Stream.ofNullable(said.getRsltnRltdInf()),
                        payments.stream()
                                .map(PaymentTransaction102::getRsltnRltdInf)
                                .filter(Objects::nonNull))
                .map(ResolutionData1::getIntrBkSttlmAmt)
                .filter(Objects::nonNull)
                .map(ActiveOrHistoricCurrencyAndAmount::getValue)
                .toList();
        if (sums.size() > 1 || (sums.isEmpty() && word == BankWord.PARTLY)) {
            throw Refused.field(IsoRefusal.INVALID, "IntrBkSttlmAmt");
        }
        return sums.isEmpty() ? null : sums.getFirst();
    }

    /** The bank's reasons, as it gives them. */
    private static @Nullable String note(List<PaymentTransaction102> payments) {
        List<String> lines = new ArrayList<>(reasons(payments).toList());
        payments.stream()
                .map(PaymentTransaction102::getCxlStsRsnInf)
                .flatMap(List::stream)
                .map(CancellationStatusReason4::getAddtlInf)
                .forEach(lines::addAll);
        String note = String.join("\n", lines);
        return note.isEmpty() ? null : note.length() > 1_000 ? note.substring(0, 1_000) : note;
    }
}
