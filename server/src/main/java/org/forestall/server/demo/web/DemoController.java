package org.forestall.server.demo.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.forestall.server.demo.DemoControl;
import org.forestall.server.demo.DemoControl.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the demo stands and takes a new speed or the robots of a unit off. */
@RestController
@ConditionalOnProperty("forestall.demo")
@RequestMapping("/api/v1/demo")
public class DemoController {

    record Demo(
            long seed,
            double speed,
            Instant now,
            Instant dayStart,
            int played,
            int planned,
            List<String> unitsByHand,
            Story story) {

        static Demo of(Status status) {
            return new Demo(
                    status.seed(),
                    status.speed(),
                    status.now(),
                    status.dayStart(),
                    status.played(),
                    status.planned(),
                    status.unitsByHand(),
                    new Story(status.storyCase(), status.storyTitle()));
        }
    }

    record Story(@JsonProperty("case") @Nullable String caseId, String title) {}

    record Speed(double speed) {}

    record Robots(boolean on) {}

    private final DemoControl control;

    DemoController(DemoControl control) {
        this.control = control;
    }

    @GetMapping
    Demo show() {
        return Demo.of(control.status());
    }

    @PostMapping("/speed")
    Demo changeSpeed(@RequestBody Speed wanted) {
        control.setSpeed(wanted.speed());
        return show();
    }

    @PostMapping("/units/{id}/robots")
    Demo switchRobots(@PathVariable String id, @RequestBody Robots wanted) {
        control.setRobots(id, wanted.on());
        return show();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuse(IllegalArgumentException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()));
        problem.setType(URI.create("urn:forestall:refusal:demo.speed-out-of-range"));
        problem.setProperty("code", "demo.speed-out-of-range");
        return problem;
    }
}
