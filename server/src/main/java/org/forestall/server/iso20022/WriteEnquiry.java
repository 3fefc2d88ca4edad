package org.forestall.server.iso20022;

import com.prowidesoftware.swift.model.mx.MxAuth00100102;
import com.prowidesoftware.swift.model.mx.MxAuth00300101;
import com.prowidesoftware.swift.model.mx.dic.AccountAndParties3;
import com.prowidesoftware.swift.model.mx.dic.AuthorityRequestType1;
import com.prowidesoftware.swift.model.mx.dic.CashAccount43;
import com.prowidesoftware.swift.model.mx.dic.DateOrDateTimePeriod1Choice;
import com.prowidesoftware.swift.model.mx.dic.DatePeriod2;
import com.prowidesoftware.swift.model.mx.dic.InformationRequestOpeningV02;
import com.prowidesoftware.swift.model.mx.dic.InformationRequestStatusChangeNotificationV01;
import com.prowidesoftware.swift.model.mx.dic.InvestigatedParties1Choice;
import com.prowidesoftware.swift.model.mx.dic.InvestigatedParties1Code;
import com.prowidesoftware.swift.model.mx.dic.LegalMandate1;
import com.prowidesoftware.swift.model.mx.dic.SearchCriteria2Choice;
import org.springframework.stereotype.Component;

/** A question to a bank as auth.001, and as auth.003 that it is no secret any more. */
@Component
class WriteEnquiry {

    private final Schemas schemas;

    WriteEnquiry(Schemas schemas) {
        this.schemas = schemas;
    }

    String opening(Enquiry enquiry) {
        Enquiry.Asked asked = enquiry.asked();
        AccountAndParties3 account = new AccountAndParties3()
                .setId(new CashAccount43().setId(AccountNumbers.written(asked.account())))
                .setInvstgtdPties(new InvestigatedParties1Choice().setCd(InvestigatedParties1Code.ALLP));
        asked.questions().stream()
                .sorted()
                .forEach(question -> account.addAuthrtyReqTp(new AuthorityRequestType1().setMsgNmId(question.name())));
        InformationRequestOpeningV02 opening = new InformationRequestOpeningV02()
                .setInvstgtnId(References.written(enquiry.ref()))
                .setLglMndtBsis(new LegalMandate1().setPrgrph(asked.basis().name()))
                .setCnfdtltySts(enquiry.confidential())
                .setInvstgtnPrd(new DateOrDateTimePeriod1Choice()
                        .setDt(new DatePeriod2().setFrDt(asked.from()).setToDt(asked.to())))
                .setSchCrit(new SearchCriteria2Choice().setAcct(account));
        String text = Written.text(new MxAuth00100102().setInfReqOpng(opening));
        schemas.check(IsoMessage.AUTH_001, text);
        return text;
    }

    String noSecretAnyMore(Enquiry enquiry) {
        String text = Written.text(new MxAuth00300101()
                .setInfReqStsChngNtfctn(new InformationRequestStatusChangeNotificationV01()
                        .setOrgnlBizQry(References.written(enquiry.ref()))
                        .setCnfdtltySts(false)));
        schemas.check(IsoMessage.AUTH_003, text);
        return text;
    }
}
