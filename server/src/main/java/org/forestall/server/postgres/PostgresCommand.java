package org.forestall.server.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The line that starts PostgreSQL, with settings for a small machine that must lose nothing. */
final class PostgresCommand {

    private static final List<String> SETTINGS = List.of(
            "cluster_name=forestall",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "max_locks_per_transaction=256",
            "shared_buffers=256MB",
            "max_wal_size=4GB",
            "wal_compression=pglz",
            "checkpoint_completion_target=0.9",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
            "log_min_messages=warning",
            // What a statement or a violated key holds may be personal data.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private PostgresCommand() {}

    static ProcessBuilder of(
            Path binaries, PostgresFolder folder, PostgresUser user, int port, List<String> extraSettings) {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", PostgresUser.HERE, "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        extraSettings.forEach(setting -> command.addAll(List.of("-c", setting)));
        ProcessBuilder builder = user.boundBuilder(command, folder.data())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
