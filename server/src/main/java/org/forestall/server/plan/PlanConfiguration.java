package org.forestall.server.plan;

import org.forestall.engine.policy.TravelTimes;
import org.forestall.server.jurisdiction.RoadGraph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pure parts of the plan. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    MakePlan makePlan(PlanSettings settings) {
        RoadGraph roads = RoadGraph.xicheng();
        TravelTimes travel =
                roads.isEmpty() ? settings.travel().straight() : new RoadsOfDistrict(roads, settings.travel());
        return new MakePlan(settings, travel);
    }
}
