package org.forestall.server.platform;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of libraries that this package wraps. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    SealingKeys sealingKeys(ForestallSettings settings) {
        return SealingKeys.inFolder(Path.of(settings.keys()));
    }

    @Bean
    Sealer sealer(SealingKeys keys) {
        return keys.sealer();
    }

    @Bean
    BlindIndex blindIndex(SealingKeys keys) {
        return keys.blindIndex();
    }

    @Bean
    SealedFiles sealedFiles(SealingKeys keys) {
        return keys.sealedFiles();
    }

    @Bean
    OldNews oldNews(JdbcTemplate jdbc, KeepingSettings keeping) {
        return new OldNews(jdbc, keeping.news());
    }

    @Bean
    ForgetPerished forgetPerished(List<Perishable> perishables, Transactions transactions, InstantSource clock) {
        return new ForgetPerished(perishables, transactions, clock);
    }

    /**
     * The only clock there is; a demo puts its own in its place. It counts microseconds, as the database does: a time that
     * comes back from there is the time that was said.
     */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        InstantSource machine = InstantSource.system();
        return () -> machine.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Bean
    @ConditionalOnMissingBean
    ClockSpeed clockSpeed() {
        return () -> 1;
    }
}
