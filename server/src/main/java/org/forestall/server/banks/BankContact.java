package org.forestall.server.banks;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ring at a bank.
 *
 * @param branchId the branch, or none for the whole bank
 * @param rung 1 is rung first
 * @param hours when they can be reached; none for round the clock, or a branch's hours for its own people
 */
record BankContact(
        int id,
        int bankId,
        @Nullable Integer branchId,
        int rung,
        String name,
        String phone,
        @Nullable OpeningHours hours) {}
