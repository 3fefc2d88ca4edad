package org.forestall.server.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rows are kept that serve only for a while; nothing of the record is among them.
 *
 * @param news what the outbox said to other nodes and screens
 * @param notices notices that were settled or asked nothing of anybody, with what became of their deliveries; the latency of
 *     notices is told of this time
 * @param answers answers to Idempotency-Keys: so long may a source repeat a request and get the same answer
 */
@ConfigurationProperties("forestall.keep")
public record KeepingSettings(
        @DefaultValue("7d") Duration news,
        @DefaultValue("7d") Duration answers,
        @DefaultValue("90d") Duration notices) {}
