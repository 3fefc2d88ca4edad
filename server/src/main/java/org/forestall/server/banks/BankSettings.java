package org.forestall.server.banks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a counter waits (proposals: no public rule gives a time; a counter that rang in vain for half an hour is why they
 * are short).
 *
 * @param climb after how long without an answer each of the posts is told: the station's, the squad's, the commander's; the
 *     first is told at once
 * @param again how often the commander's post is told again after that
 * @param acknowledge after how long without a bank's or branch's word that it knows of a watch whoever has the case is told,
 *     and then each of the posts
 */
@ConfigurationProperties("forestall.banks")
record BankSettings(
        @DefaultValue({"0s", "60s", "120s"}) List<Duration> climb,
        @DefaultValue("2m") Duration again,
        @DefaultValue({"10m", "20m", "40m", "60m"}) List<Duration> acknowledge) {}
