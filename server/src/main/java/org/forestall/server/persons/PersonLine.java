package org.forestall.server.persons;

/** A person in a list. */
public record PersonLine(PersonLabel person, int unitId, PersonHistory.History history) {}
