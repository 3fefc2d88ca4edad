package org.forestall.server.demo.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.demo.DemoControl;
import org.forestall.server.demo.DemoControl.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
            boolean exercise,
            List<Integer> unitsByHand,
            Story story) {

        static Demo of(Status status) {
            return new Demo(
                    status.seed(),
                    status.speed(),
                    status.now(),
                    status.dayStart(),
                    status.played(),
                    status.planned(),
                    status.exercise(),
                    status.unitsByHand(),
                    new Story(status.storyCase(), status.storyTitle()));
        }
    }

    record Story(@JsonProperty("case") @Nullable Long caseId, String title) {}

    record Speed(double speed) {}

    record Robots(boolean on) {}

    private final DemoControl control;

    DemoController(DemoControl control) {
        this.control = control;
    }

    /** Open to everybody: the sign-in page shows the demo's roles by it, and it tells of nobody. */
    @GetMapping
    Demo show() {
        return Demo.of(control.status());
    }

    @PostMapping("/speed")
    Demo changeSpeed(Actor actor, @RequestBody Speed wanted) {
        actor.require(Permission.DEMO_CONTROL);
        control.setSpeed(wanted.speed());
        return show();
    }

    /** Whoever belongs to a unit may play it. */
    @PostMapping("/units/{id}/robots")
    Demo switchRobots(Actor actor, @PathVariable int id, @RequestBody Robots wanted) {
        if (actor.unitId() != id) {
            actor.require(Permission.DEMO_CONTROL);
        }
        control.setRobots(id, wanted.on());
        return show();
    }
}
