package org.forestall.server.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.forestall.server.demo.Door.Caller;

/** Registers the demo's sources, as an administrator would, and keeps the key of each. */
final class SourceKeys {

    private SourceKeys() {}

    /** The callers by source code; a source that could not be had is left out. */
    static Map<String, Caller> register(Staffer administrator) {
        Map<String, Caller> callers = new LinkedHashMap<>();
        for (DemoSource source : DemoSource.list()) {
            Answer answer = administrator.post(
                    "/sources", Map.of("code", source.code(), "name", source.name(), "trust", source.trust()));
            if (!answer.done()) {
                // registered by an earlier run on the same data: a new key takes the old one's place
                answer = administrator.post("/sources/" + Door.escaped(source.code()) + "/key", Map.of());
            }
            String key = answer.body().path("key").asString("");
            if (!key.isEmpty()) {
                callers.put(source.code(), Caller.source(key));
            }
        }
        return callers;
    }
}
