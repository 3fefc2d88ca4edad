package org.forestall.server.orders;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a word to a bank is sent. The ladder of the Standard Webhooks lasts days; money is gone in minutes, so ours lasts
 * seconds, and then somebody telephones.
 *
 * @param ladder how long after it was made each try follows the one before
 * @param again how often it is tried after that, while somebody telephones
 * @param answer how long a bank's system may take to answer one try
 */
@ConfigurationProperties("forestall.orders")
record OrderSettings(
        @DefaultValue({"0s", "2s", "5s", "15s", "30s"}) List<Duration> ladder,
        @DefaultValue("60s") Duration again,
        @DefaultValue("10s") Duration answer) {}
