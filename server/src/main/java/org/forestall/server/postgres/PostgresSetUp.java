package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The first start of a folder: a new cluster with checksums, password sign-in and the same order of text everywhere. */
final class PostgresSetUp {

    private PostgresSetUp() {}

    /** Works beside the final name and takes it at the end, so that a set-up cut short is simply done again. */
    static void run(Path binaries, PostgresFolder folder, PostgresUser user) throws IOException {
        Path fresh = folder.path().resolve("data.new");
        PostgresProcesses.deleteTree(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = passwordFile(folder);
        try {
            user.letIn(folder.path());
            user.own(fresh);
            user.own(password);
            PostgresProcesses.run(user.builder(command(binaries, password), fresh));
        } finally {
            Files.delete(password);
        }
        Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path passwordFile(PostgresFolder folder) throws IOException {
        Path file = folder.path().resolve("initial-password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, folder.superuserPassword());
    }

    private static List<String> command(Path binaries, Path password) {
        return List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + PostgresUser.HERE,
                "--pwfile=" + PostgresUser.HERE + "/../" + password.getFileName(),
                "--username=postgres",
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--sync-method=syncfs",
                "--no-instructions");
    }
}
