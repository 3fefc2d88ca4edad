package org.forestall.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeMap;
import java.util.TreeSet;
import org.forestall.server.ForestallServer;
import org.forestall.server.architecture.broken.BrokenApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of ARCHITECTURE.md, held against the code. */
class ModuleMapTest {

    private final ApplicationModules modules = ApplicationModules.of(ForestallServer.class);

    @Test
    void every_arrow_is_an_allowed_one_and_nobody_reaches_into_another_packages_inside() {
        modules.verify();
    }

    @Test
    void every_package_says_which_others_it_may_use() {
        TreeMap<String, String> undeclared = new TreeMap<>();
        modules.forEach(module -> {
            if (!module.getBasePackage()
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .isPresent()) {
                undeclared.put(module.getIdentifier().toString(), "no @ApplicationModule");
            }
        });
        assertThat(undeclared).isEmpty();
    }

    @Test
    void the_packages_are_those_of_the_architecture() {
        TreeSet<String> names = new TreeSet<>();
        modules.forEach(module -> names.add(module.getIdentifier().toString()));
        assertThat(names)
                .containsExactly(
                        "access",
                        "audit",
                        "banks",
                        "cases",
                        "cli",
                        "clocks",
                        "contacts",
                        "demo",
                        "dispatch",
                        "followups",
                        "guides",
                        "iso20022",
                        "jurisdiction",
                        "leads",
                        "ledger",
                        "notices",
                        "orders",
                        "persons",
                        "plan",
                        "platform",
                        "postgres",
                        "profiles",
                        "shifts",
                        "staff",
                        "transfers",
                        "twin");
    }

    @Test
    void the_map_fails_on_an_arrow_that_is_not_allowed() {
        assertThatThrownBy(() -> brokenModules().verify())
                .hasMessageContaining("Module 'reaching' depends on module 'reached'");
    }

    @Test
    void the_map_fails_on_a_reach_into_another_packages_inside() {
        assertThatThrownBy(() -> brokenModules().verify())
                .hasMessageContaining("non-exposed type")
                .hasMessageContaining("Secret");
    }

    private static ApplicationModules brokenModules() {
        return ApplicationModules.of(BrokenApplication.class, new ImportOption.OnlyIncludeTests());
    }
}
