package org.forestall.server.clocks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * This package as the server wires it, without the engine: a test moves its clock and runs {@link FireDueClocks}. It needs
 * the profiles beside it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
@ComponentScan(
        basePackageClasses = ClocksKit.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(ClockEngine|Kit|Test|Node|\\.web\\..*)"))
public class ClocksKit {}
