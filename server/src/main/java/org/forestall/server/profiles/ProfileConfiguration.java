package org.forestall.server.profiles;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.Grade;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Reads the profile this server works by. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    JurisdictionProfile jurisdictionProfile(@Value("${forestall.profile:CN}") String code) {
        return read(code);
    }

    static JurisdictionProfile read(String code) {
        ClassPathResource file = new ClassPathResource("profiles/" + code + ".yaml");
        try {
            List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("profile", file);
            Iterable<ConfigurationPropertySource> properties = ConfigurationPropertySources.from(sources);
            JurisdictionProfile profile = new Binder(properties)
                    .bind("profile", Bindable.of(JurisdictionProfile.class))
                    .orElseThrow(() -> new IllegalStateException("the profile " + code + " is empty"));
            check(profile);
            return profile;
        } catch (IOException e) {
            throw new IllegalStateException("there is no profile " + code, e);
        }
    }

    private static void check(JurisdictionProfile profile) {
        Set<Grade> missing = EnumSet.allOf(Grade.class);
        missing.removeAll(profile.clocks().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("profile " + profile.code() + " has no clocks for " + missing);
        }
    }
}
