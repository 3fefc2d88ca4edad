package org.forestall.server.iso20022;

import com.prowidesoftware.swift.model.mx.MxCamt05600108;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CancellationReason33Choice;
import com.prowidesoftware.swift.model.mx.dic.Case5;
import com.prowidesoftware.swift.model.mx.dic.CaseAssignment5;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.FIToFIPaymentCancellationRequestV08;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.OriginalTransactionReference28;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentCancellationReason5;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction106;
import com.prowidesoftware.swift.model.mx.dic.UnderlyingTransaction23;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.forestall.server.orders.StopPaymentForm;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/** A stop-payment as camt.056: a request to cancel the payment that brought the money, for the reason of fraud. */
@Component
class WriteStopPayment implements StopPaymentForm {

    private static final String FRAUD = "FRAD";
    private static final int LINE = 105;

    private final Schemas schemas;
    private final ZoneId zone;

    WriteStopPayment(Schemas schemas, JurisdictionProfile profile) {
        this.schemas = schemas;
        this.zone = profile.zone();
    }

    @Override
    public String write(StopPayment stop) {
        FIToFIPaymentCancellationRequestV08 request = new FIToFIPaymentCancellationRequestV08()
                .setAssgnmt(new CaseAssignment5()
                        .setId(References.written(stop.message()))
                        .setAssgnr(police())
                        .setAssgne(new Party40Choice().setAgt(bank(stop.bank().code())))
                        .setCreDtTm(stop.at().atOffset(ZoneOffset.UTC)))
                .setCase(new Case5().setId(References.written(stop.order())).setCretr(police()))
                .addUndrlyg(new UnderlyingTransaction23().addTxInf(payment(stop)));
        String text = Written.text(new MxCamt05600108().setFIToFIPmtCxlReq(request));
        schemas.check(IsoMessage.CAMT_056, text);
        return text;
    }

    private PaymentTransaction106 payment(StopPayment stop) {
        PaymentTransaction106 payment = new PaymentTransaction106()
                .setCxlId(References.written(stop.order()))
                .addCxlRsnInf(reason(stop))
                .setOrgnlTxRef(new OriginalTransactionReference28()
                        .setCdtr(new Party40Choice().setPty(new PartyIdentification135().setNm(stop.holder())))
                        .setCdtrAcct(new CashAccount38().setId(AccountNumbers.written(stop.account()))));
        BigDecimal amount = stop.amount();
        if (amount != null) {
            payment.setOrgnlIntrBkSttlmAmt(
                    new ActiveOrHistoricCurrencyAndAmount().setValue(amount).setCcy(stop.currency()));
        }
        Instant transferredAt = stop.transferredAt();
        if (transferredAt != null) {
            payment.setOrgnlIntrBkSttlmDt(transferredAt.atZone(zone).toLocalDate());
        }
        return payment;
    }

    private static PaymentCancellationReason5 reason(StopPayment stop) {
        PaymentCancellationReason5 reason = new PaymentCancellationReason5()
                .setRsn(new CancellationReason33Choice().setCd(FRAUD))
                .addAddtlInf("/POWER/" + stop.power())
                .addAddtlInf("/SIGNATURES/" + stop.signatures());
        String basis = "/BASIS/" + stop.legalBasis();
        for (int from = 0; from < basis.length(); from += LINE) {
            reason.addAddtlInf(basis.substring(from, Math.min(basis.length(), from + LINE)));
        }
        return reason;
    }

    private static Party40Choice police() {
        return new Party40Choice().setPty(new PartyIdentification135().setNm(Written.POLICE));
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(String code) {
        return new BranchAndFinancialInstitutionIdentification6()
                .setFinInstnId(new FinancialInstitutionIdentification18()
                        .setOthr(new GenericFinancialIdentification1().setId(code)));
    }
}
