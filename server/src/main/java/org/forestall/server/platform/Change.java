package org.forestall.server.platform;

import java.time.Instant;

/**
 * Something changed that an open screen may be showing. It names the thing and never says what is in it: the screen
 * asks again, as itself.
 *
 * @param topic case, lead, transfer, address, import; or bulk, when too much changed to name each
 */
public record Change(String topic, long id, int unit, Instant at) {}
