package org.forestall.server.twin;

import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Studies on the district's twin. */
@RestController
@RequestMapping("/api/v1/twin-runs")
class TwinRunsController {

    private static final TypeReference<Map<String, Object>> RESULT = new TypeReference<>() {};

    private final AskForStudy ask;
    private final CancelStudy cancel;
    private final ReadStudies read;
    private final JsonMapper json;

    TwinRunsController(AskForStudy ask, CancelStudy cancel, ReadStudies read, JsonMapper json) {
        this.ask = ask;
        this.cancel = cancel;
        this.read = read;
        this.json = json;
    }

    /** @param result loads and staff, as the command prints them; null until the study is done */
    record TwinRunView(TwinRun run, @Nullable Map<String, Object> result) {}

    @GetMapping
    Items<TwinRun> list(Actor actor) {
        return new Items<>(read.newest(actor));
    }

    @GetMapping("/{id}")
    TwinRunView get(Actor actor, @PathVariable long id) {
        ReadStudies.Seen seen = read.get(actor, id);
        return new TwinRunView(
                seen.run(),
                seen.result().map(text -> json.readValue(text, RESULT)).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    TwinRun ask(Actor actor, @RequestBody Study study) {
        return ask.ask(actor, study);
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable long id) {
        cancel.cancel(actor, id);
    }
}
