package org.forestall.server.guides;

import java.time.InstantSource;
import org.forestall.engine.FraudType;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives every type a version 1 in each language at the first start; what a trainer wrote since is left alone. */
@Component
class SeedGuides implements ApplicationRunner {

    private static final String AUTHOR = "Forestall";
    private static final String REASON = "随系统提供 / came with the system";

    private final GuideStore store;
    private final GuideFiles files;
    private final Transactions transactions;
    private final InstantSource clock;

    SeedGuides(GuideStore store, JsonMapper json, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.files = new GuideFiles(json);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seed();
    }

    /** How many versions were new. */
    int seed() {
        GuideStore.Written written = new GuideStore.Written(0, AUTHOR, REASON, clock.instant());
        return transactions.in(RowScope.all(), () -> {
            int added = 0;
            for (FraudType type : FraudType.values()) {
                for (GuideLanguage language : GuideLanguage.values()) {
                    added += store.add(files.read(type, language), 1, written) ? 1 : 0;
                }
            }
            return added;
        });
    }
}
