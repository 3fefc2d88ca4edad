package org.forestall.server.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Estimates;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Items;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the plan. */
@RestController
@RequestMapping("/api/v1")
class PlanController {

    private final ReadPlan readPlan;
    private final ReadCasePlan readCasePlan;
    private final ReadDecisions readDecisions;
    private final Reinforcements reinforcements;
    private final Learnt learnt;
    private final PlanSettings settings;
    private final JurisdictionProfile profile;
    private final InstantSource clock;

    PlanController(
            ReadPlan readPlan,
            ReadCasePlan readCasePlan,
            ReadDecisions readDecisions,
            Reinforcements reinforcements,
            Learnt learnt,
            PlanSettings settings,
            JurisdictionProfile profile,
            InstantSource clock) {
        this.readPlan = readPlan;
        this.readCasePlan = readCasePlan;
        this.readDecisions = readDecisions;
        this.reinforcements = reinforcements;
        this.learnt = learnt;
        this.settings = settings;
        this.profile = profile;
        this.clock = clock;
    }

    /** Who begins what now and in the next hour. */
    @GetMapping("/plan")
    PlanViews.Plan plan(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        return readPlan.of(actor, unit);
    }

    /** What the reader is to do next. */
    @GetMapping("/plan/next")
    PlanViews.Next next(Actor actor) {
        return readPlan.next(actor);
    }

    /** The money clock of a case, what helps, who is suited, what would change its place. */
    @GetMapping("/cases/{id}/plan")
    PlanViews.OfCase ofCase(Actor actor, @PathVariable long id) {
        return readCasePlan.of(actor, new CaseId(id));
    }

    /** What people decided and what came of it. */
    @GetMapping("/plan/decisions")
    PlanViews.Decisions decisions(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(required = false) @Nullable Instant from) {
        return readDecisions.of(actor, unit, from);
    }

    /** What each action is estimated to do, as published and as the district has seen it. */
    @GetMapping("/plan/estimates")
    PlanViews.Estimated estimates(Actor actor) {
        actor.require(Permission.CASE_VIEW);
        Learnt.State state = learnt.at(clock.instant());
        return new PlanViews.Estimated(state.asOf(), Estimates.FIRMNESS, state.outcomes(), Learnt.lines(state));
    }

    /** How a loss is weighed and how long a case may wait. */
    @GetMapping("/plan/settings")
    PlanViews.Weighed settings(Actor actor) {
        actor.require(Permission.CASE_VIEW);
        Map<Grade, Long> longest = new EnumMap<>(Grade.class);
        settings.longestWait().of().forEach((grade, wait) -> longest.put(grade, wait.toMinutes()));
        PlanSettings.Weight weight = settings.weight();
        return new PlanViews.Weighed(
                weight.floor(),
                weight.hardship(),
                weight.usualMeans(),
                profile.currency().getCurrencyCode(),
                longest,
                settings.reservedEvery(),
                settings.leastWorth());
    }

    /** The cases for which somebody was called. */
    @GetMapping("/plan/reinforcement")
    Items<PlanViews.ReinforcedCase> reinforcement(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        return new Items<>(reinforcements.list(actor, unit));
    }
}
