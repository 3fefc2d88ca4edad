package org.forestall.server.orders;

import java.time.Instant;
import org.forestall.server.cases.CaseId;

/**
 * A bank has sent money back, by its own word; said once for each return, inside the transaction.
 *
 * @param ref the bank and its own number for the return
 * @param total all that banks have sent back on the case so far, in the currency's smallest unit
 */
public record MoneyReturned(String ref, CaseId caseId, int unitId, long total, String currency, Instant at) {}
