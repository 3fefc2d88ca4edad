package org.forestall.server.jurisdiction;

/** A unit as other things name it. */
public record UnitRef(int id, String code, String name, String nameEn, UnitKind kind) {}
