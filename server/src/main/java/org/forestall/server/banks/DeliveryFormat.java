package org.forestall.server.banks;

/** The form in which a bank's system takes what there is an own form for; everything else comes as a CloudEvent. */
public enum DeliveryFormat {
    /** CloudEvents 1.0 in JSON. */
    CLOUDEVENTS,
    /** ISO 20022 messages in XML. */
    ISO20022
}
