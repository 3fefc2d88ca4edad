package org.forestall.server.banks;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ring at a bank.
 *
 * @param branchId the branch, or none for the whole bank
 * @param rung 1 is rung first
 */
record BankContact(int id, int bankId, @Nullable Integer branchId, int rung, String name, String phone) {}
