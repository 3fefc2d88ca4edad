package org.forestall.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.forestall.server.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final Path GOLDEN = Path.of("src/test/resources/schema.golden.sql");

    private final TestDatabase database = TestDatabase.fresh();

    private List<String> schema() {
        return new SchemaDump(database.jdbc()).lines();
    }

    @Test
    void the_migrations_make_the_schema_that_is_written_down() throws IOException {
        if ("write".equals(System.getProperty("forestall.golden"))) {
            Files.write(GOLDEN, schema());
        }
        assertThat(schema())
                .as(
                        "The migrations make another schema than %s says. When that is meant, write it anew with"
                                + " -Dforestall.golden=write, and look at the difference before it is committed.",
                        GOLDEN)
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }

    @Test
    void the_dump_is_the_same_each_time() {
        assertThat(schema()).isEqualTo(new SchemaDump(TestDatabase.fresh().jdbc()).lines());
    }

    /** Whatever a careless migration could do to it shows in the dump. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table person add column nickname text",
                "alter table person drop column home_key",
                "alter table staff alter column name drop not null",
                "alter table staff alter column languages set default 'en'",
                "alter table case_file drop constraint case_file_grade_check",
                "drop index case_file_one_open",
                "alter table person no force row level security",
                "alter table person disable row level security",
                "drop policy unit_rows on person",
                "alter policy unit_rows on person using (true)",
                "drop trigger audit_record_append_only on audit_record",
                "alter table audit_record disable trigger audit_record_append_only",
                "create or replace function forestall_sees_all() returns boolean language sql stable parallel safe return true",
                "alter sequence case_id_seq start 1",
                "create view everybody as select * from person"
            })
    void a_change_of_the_schema_is_seen(String change) {
        List<String> before = schema();
        database.jdbc().sql(change).update();
        assertThat(schema()).isNotEqualTo(before);
    }
}
