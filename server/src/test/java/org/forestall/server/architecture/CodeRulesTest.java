package org.forestall.server.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.forestall.server.architecture.broken.reaching.Reacher;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.forestall");
    private final JavaClasses broken = new ClassFileImporter().importClasses(Reacher.class);

    @Test
    void only_the_listed_classes_open_sealed_data() {
        CodeRules.ONLY_LISTED_CLASSES_OPEN_SEALED_DATA.check(house);
    }

    @Test
    void the_rule_on_sealed_data_fails_on_a_class_that_opens_it() {
        assertThatThrownBy(() -> CodeRules.ONLY_LISTED_CLASSES_OPEN_SEALED_DATA.check(broken))
                .hasMessageContaining("Reacher.open");
    }

    @Test
    void nobody_reads_the_wall_clock() {
        CodeRules.NOBODY_READS_THE_WALL_CLOCK.forEach(rule -> rule.check(house));
    }

    @Test
    void the_rule_on_the_clock_fails_on_a_class_that_reads_it() {
        assertThatThrownBy(() -> CodeRules.NOBODY_READS_THE_WALL_CLOCK.forEach(rule -> rule.check(broken)))
                .hasMessageContaining("Reacher.now");
    }
}
