package org.forestall.server.persons;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** This package as the server wires it, for tests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonsSettings.class)
@ComponentScan(
        basePackages = {"org.forestall.server.persons", "org.forestall.server.audit", "org.forestall.server.profiles"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
class PersonsKit {}
