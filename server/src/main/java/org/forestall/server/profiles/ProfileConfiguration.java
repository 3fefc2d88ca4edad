package org.forestall.server.profiles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the profile this server works by. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    ProfileFile profileFile(@Value("${forestall.profile:CN}") String code) {
        return ProfileFile.shipped(code);
    }

    @Bean
    JurisdictionProfile jurisdictionProfile(ProfileFile file) {
        return file.profile();
    }

    @Bean
    Powers powers(ProfileFile file) {
        return file.powers();
    }
}
