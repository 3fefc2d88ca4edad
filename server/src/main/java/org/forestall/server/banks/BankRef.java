package org.forestall.server.banks;

/** A bank as other packages know it. */
public record BankRef(int id, String code, String name, String nameEn) {}
