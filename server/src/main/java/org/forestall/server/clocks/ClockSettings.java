package org.forestall.server.clocks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node fires clocks.
 *
 * @param running whether it fires any; every node may arm them
 * @param node its name in the records of firings; its process and host unless given
 * @param threads how many wake-ups it works on at once
 * @param batch how many clocks fire in one transaction at most
 * @param poll how often it looks for wake-ups, in real time: what a clock may be late by where nothing else delays it
 * @param heartbeat how often it says that it still works on a wake-up; another node takes over after four missed ones
 * @param sweep how often the whole table is looked over for clocks whose wake-up was lost
 * @param lockWait how long a firing waits for rows that a command holds before it is put off
 * @param retryFirst how long a clock waits after its handler's first failure; twice as long after each further one
 * @param retryAtMost but never longer than this
 * @param keepFirings how long the records of firings are kept
 */
@ConfigurationProperties("forestall.clocks")
record ClockSettings(
        @DefaultValue("true") boolean running,
        @DefaultValue("") String node,
        @DefaultValue("3") int threads,
        @DefaultValue("500") int batch,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("1s") Duration heartbeat,
        @DefaultValue("15s") Duration sweep,
        @DefaultValue("5s") Duration lockWait,
        @DefaultValue("2s") Duration retryFirst,
        @DefaultValue("10m") Duration retryAtMost,
        @DefaultValue("30d") Duration keepFirings) {

    ClockSettings {
        if (threads < 1 || batch < 1) {
            throw new IllegalArgumentException("forestall.clocks.threads and batch must be at least 1");
        }
    }
}
