package org.forestall.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.forestall.server.demo.Door.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Sends each message of the day at its time with its source's key; what is due together travels together. */
final class LeadSender {

    private static final Logger LOG = LoggerFactory.getLogger(LeadSender.class);
    private static final int TOGETHER_AT_MOST = 50;
    private static final int TRIES = 4;
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(250);

    private final Door door;
    private final Map<String, Caller> keys;
    private final World world;
    private final Pace pace;

    LeadSender(Door door, Map<String, Caller> keys, World world, Pace pace) {
        this.door = door;
        this.keys = keys;
        this.world = world;
        this.pace = pace;
    }

    void send(List<PlannedLead> leads, BooleanSupplier stop) throws InterruptedException {
        int next = 0;
        while (next < leads.size() && pace.until(leads.get(next).at(), stop)) {
            Map<String, List<PlannedLead>> due = new LinkedHashMap<>();
            int end = Math.min(leads.size(), next + TOGETHER_AT_MOST);
            while (next < end && !leads.get(next).at().isAfter(pace.now())) {
                PlannedLead lead = leads.get(next++);
                due.computeIfAbsent(lead.source().code(), code -> new ArrayList<>())
                        .add(lead);
            }
            due.forEach(this::deliver);
        }
    }

    private void deliver(String source, List<PlannedLead> together) {
        Caller caller = keys.get(source);
        if (caller == null) {
            LOG.warn("No key for source {}: {} messages stay unsent", source, together.size());
            return;
        }
        String key = "demo-" + world.seed() + '-' + together.getFirst().at() + '-'
                + together.getFirst().sourceRef() + '-' + together.size();
        List<Map<String, Object>> body =
                together.stream().map(PlannedLead::fields).toList();
        Answer answer = new Answer.Broken("not tried");
        for (int attempt = 0; attempt < TRIES && answer instanceof Answer.Broken; attempt++) {
            if (attempt > 0) {
                LockSupport.parkNanos(BEFORE_ANOTHER_TRY.toNanos() << attempt);
            }
            answer = door.postOnce(caller, "/leads", body, key);
        }
        tell(source, together, answer);
    }

    private void tell(String source, List<PlannedLead> together, Answer answer) {
        if (!answer.done()) {
            LOG.warn("{} messages of {} were not taken: {}", together.size(), source, reason(answer));
            return;
        }
        JsonNode verdicts = answer.body().path("verdicts");
        for (int i = 0; i < together.size(); i++) {
            world.heard(together.get(i), verdicts.path(i).path("case").asString(""));
        }
    }

    private static String reason(Answer answer) {
        return answer instanceof Answer.Broken broken ? broken.why() : answer.code();
    }
}
