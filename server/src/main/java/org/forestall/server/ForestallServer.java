package org.forestall.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application; {@code Launch} is where a process begins. */
@Modulithic(systemName = "Forestall")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ForestallServer {}
