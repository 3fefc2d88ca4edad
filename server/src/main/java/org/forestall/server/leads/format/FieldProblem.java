package org.forestall.server.leads.format;

/**
 * Why a field cannot be used as it stands.
 *
 * @param field canonical name, such as {@code person.phone}; a heading where the field is unknown; {@code row} or
 *     {@code person} where it concerns more than one
 * @param code stable, such as {@code phone.unreadable}; the console has a message for it
 * @param message one sentence saying what to do; never a value of the lead
 */
public record FieldProblem(String field, String code, String message) {}
