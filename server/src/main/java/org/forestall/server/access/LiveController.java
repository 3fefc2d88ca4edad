package org.forestall.server.access;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.LiveFeed;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open screens what changed, as server-sent events: each hears only of units that its reader may see. It stands
 * with access because what a screen hears depends on who reads it.
 */
@RestController
class LiveController {

    private static final long NO_TIMEOUT = 0;
    private static final int HEARTBEAT_MILLIS = 15_000;

    private final LiveFeed feed;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    LiveController(LiveFeed feed) {
        this.feed = feed;
    }

    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Actor actor) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Runnable stop = feed.subscribe(actor.scope(), change -> send(emitter, change));
        Runnable forget = () -> {
            stop.run();
            open.remove(emitter);
        };
        emitter.onCompletion(forget);
        emitter.onTimeout(forget);
        emitter.onError(fault -> forget.run());
        open.add(emitter);
        send(emitter, SseEmitter.event().comment("hello"));
        return emitter;
    }

    /** A comment now and then, so that a screen whose line is dead notices. */
    @Scheduled(fixedRate = HEARTBEAT_MILLIS)
    void heartbeat() {
        open.forEach(emitter -> send(emitter, SseEmitter.event().comment("still here")));
    }

    private static void send(SseEmitter emitter, Change change) {
        send(emitter, SseEmitter.event().name("change").data(change, MediaType.APPLICATION_JSON));
    }

    /** A screen that has gone away is forgotten; whoever changed something must not notice. */
    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
