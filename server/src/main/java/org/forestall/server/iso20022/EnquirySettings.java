package org.forestall.server.iso20022;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an enquiry waits before the next is told (proposals: no public rule gives a time).
 *
 * @param signature after how long without the last signature the station's, the squad's and the commander's post are told
 * @param answer after how long without the bank's answer, counted from the last signature, they are told
 */
@ConfigurationProperties("forestall.enquiries")
record EnquirySettings(
        @DefaultValue({"10m", "30m", "2h"}) List<Duration> signature,
        @DefaultValue({"1h", "4h", "24h"}) List<Duration> answer) {}
