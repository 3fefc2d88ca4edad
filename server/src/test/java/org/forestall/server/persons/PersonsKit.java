package org.forestall.server.persons;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** This package as the server wires it, for tests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonsSettings.class)
@ComponentScan({"org.forestall.server.persons", "org.forestall.server.audit", "org.forestall.server.profiles"})
class PersonsKit {}
