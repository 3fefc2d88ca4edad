package org.forestall.server.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pure parts of the plan. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    MakePlan makePlan(PlanSettings settings) {
        return new MakePlan(settings, settings.travel().straight());
    }
}
