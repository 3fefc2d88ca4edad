package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * The operating system's user that PostgreSQL runs as. It refuses to run as root, so a root server lends its data folder
 * to {@code nobody}; anybody else runs it as themselves.
 *
 * <p>Through {@code setpriv} the kernel also promises that PostgreSQL gets an INT, a fast and clean shutdown, should this
 * process die without a word.
 */
final class PostgresUser {

    private static final String UNPRIVILEGED = "nobody";

    private final boolean root;

    private PostgresUser(boolean root) {
        this.root = root;
    }

    static PostgresUser current() {
        return new PostgresUser("root".equals(System.getProperty("user.name")));
    }

    /** The command as this user, ended by the kernel when the starting thread ends. */
    List<String> boundTo(List<String> command) {
        List<String> bound = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
        addUser(bound);
        bound.add("--");
        bound.addAll(command);
        return bound;
    }

    /** The command as this user. */
    List<String> as(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> changed = new ArrayList<>(List.of("setpriv"));
        addUser(changed);
        changed.add("--");
        changed.addAll(command);
        return changed;
    }

    private void addUser(List<String> command) {
        if (root) {
            command.addAll(List.of("--reuid", UNPRIVILEGED, "--regid", "nogroup", "--clear-groups"));
        }
    }

    /** Gives a folder and all in it to this user, and lets it come there. */
    void own(Path folder) throws IOException {
        if (!root) {
            return;
        }
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(dir, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, owner);
                return FileVisitResult.CONTINUE;
            }
        });
        requireReachable(folder);
    }

    private static void requireReachable(Path folder) throws IOException {
        for (Path above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            boolean open = Files.getPosixFilePermissions(above).toString().contains("OTHERS_EXECUTE");
            if (!open) {
                throw new PostgresFault(
                        "PostgreSQL does not run as root and the user nobody cannot reach " + folder + ": " + above
                                + " is closed to others. Choose another folder with --data, or start as another user.",
                        null);
            }
        }
    }
}
