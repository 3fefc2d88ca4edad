package org.forestall.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void theApplicationsRoleIsPlainAndOwnsItsDatabase() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.text(postgres.address(), "select current_database() || ' ' || current_user"))
                    .isEqualTo("forestall forestall");
            assertThat(
                            Sql.text(
                                    postgres.address(),
                                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            Sql.run(postgres.address(), "create table note (text text)");
        }
    }

    @Test
    void itIsDurableCheckedAndReachedOnTheLoopbackOnly() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.setting(postgres, "fsync")).isEqualTo("on");
            assertThat(Sql.setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(Sql.setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(Sql.setting(postgres, "data_checksums")).isEqualTo("on");
            assertThat(Sql.setting(postgres, "server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.setting(postgres, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void nobodyGetsInWithoutAPassword() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            String url = postgres.address().jdbcUrl();
            assertThatThrownBy(() -> Sql.run(new DatabaseAddress(url, "postgres", "guess"), "select 1"))
                    .hasMessageContaining("password authentication failed");
            String application = postgres.address().password();
            assertThatThrownBy(() -> Sql.run(new DatabaseAddress(url, "postgres", application), "select 1"))
                    .hasMessageContaining("password authentication failed");
            for (String file : new String[] {"password", "superuser-password"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThat(postgres.address().toString()).doesNotContain(application);
        }
    }

    @Test
    void rowsAreThereAfterAStopAndANewStart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Sql.run(postgres.address(), "create table note as select 'kept' as text");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.text(postgres.address(), "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void aFolderInUseIsRefusedInOneSentence() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(PostgresFault.class)
                    .hasMessageContaining("Another server is using the data folder")
                    .hasMessageContaining("--data");
            assertThat(first.pid()).isPositive();
        }
    }

    @Test
    void aFolderIsFreeAgainAfterAFailedStart() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Path password = folder.resolve("superuser-password");
        String right = Files.readString(password);
        Files.writeString(password, "lost");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("the password file does not belong to the database beside it");
        Files.writeString(password, right);
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void aSetUpCutShortIsDoneAgain() throws IOException, SQLException {
        Files.createDirectory(folder.resolve("data.new"));
        Files.writeString(folder.resolve("data.new/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("password.new"), "half");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.text(postgres.address(), "select 1")).isEqualTo("1");
        }
    }

    /** As it is below root's home: PostgreSQL, which then runs as nobody, could not walk there. */
    @Test
    void aFolderBehindAClosedOneWillDo() throws IOException, SQLException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(closed.resolve("data"))) {
            assertThat(Sql.text(postgres.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void ctrlCInTheTerminalDoesNotReachIt() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            String stat = Files.readString(Path.of("/proc", String.valueOf(postgres.pid()), "stat"));
            String session = stat.substring(stat.lastIndexOf(')')).split(" ")[4];
            assertThat(session).isEqualTo(String.valueOf(postgres.pid()));
        }
    }

    @Test
    void aSettingThatDoesNotExistEndsTheStartWithPostgresOwnWords() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, java.util.List.of("no_such_setting=1")))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("no_such_setting");
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("below")))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("file")
                .hasMessageContaining("--data");
    }
}
