package org.forestall.engine.ledger;

import java.util.regex.Pattern;

/** Which money is meant. Two entries of one kind and one key are claims to the same money, and it is counted once. */
public sealed interface MoneyKey {

    /**
     * Money on one account, seen on one occasion. A stop that is renewed, or asked for by a second station, is the same
     * occasion.
     *
     * @param account the account's number or a blind of it; spaces and hyphens are dropped
     * @param occurrence what tells this occasion from another on the account, such as the transfer's reference
     */
    record OnAccount(String account, String occurrence) implements MoneyKey {

        private static final Pattern GAPS = Pattern.compile("[\\s-]");

        public OnAccount {
            account = Names.require("account", GAPS.matcher(account).replaceAll(""));
            occurrence = Names.require("occurrence", occurrence);
        }
    }

    /** All of a case's money of that kind, where no account is known. After a merge both cases mean the same money. */
    record OfCase(String caseId) implements MoneyKey {
        public OfCase {
            caseId = Names.require("case", caseId);
        }
    }
}
