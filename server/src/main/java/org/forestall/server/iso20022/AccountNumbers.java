package org.forestall.server.iso20022;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import org.jspecify.annotations.Nullable;

/** Account numbers as messages have them: an IBAN where it looks like one, else the bank's own. */
final class AccountNumbers {

    private static final String IBAN = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}";

    private AccountNumbers() {}

    static AccountIdentification4Choice written(String account) {
        return account.matches(IBAN)
                ? new AccountIdentification4Choice().setIBAN(account)
                : new AccountIdentification4Choice().setOthr(new GenericAccountIdentification1().setId(account));
    }

    static @Nullable String read(@Nullable AccountIdentification4Choice account) {
        if (account == null) {
            return null;
        }
        GenericAccountIdentification1 other = account.getOthr();
        return account.getIBAN() != null ? account.getIBAN() : other == null ? null : other.getId();
    }
}
