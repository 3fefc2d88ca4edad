package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The operating system's user that PostgreSQL runs as. It refuses to run as root, so a root server lends its data folder
 * to {@code nobody}; anybody else runs it as themselves.
 *
 * <p>The data folder often lies where nobody else can go, such as below {@code /root}. So each program begins in the
 * folder it works on, entered while still root, and calls it {@link #HERE}: the way to it is never walked again.
 *
 * <p>Through {@code setpriv} the kernel also promises that PostgreSQL gets an INT, a fast and clean shutdown, should this
 * process die without a word.
 */
final class PostgresUser {

    /** The folder a program was begun in, by a name that needs no rights on the folders above it. */
    static final String HERE = "/proc/self/cwd";

    private static final int NOBODY = 65534;

    private final boolean root;

    private PostgresUser(boolean root) {
        this.root = root;
    }

    static PostgresUser current() {
        return new PostgresUser(isRoot());
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A program of this user's that works in a folder and ends by itself. */
    ProcessBuilder builder(List<String> program, Path folder) {
        return in(folder, prefix(List.of()), program);
    }

    /**
     * A program of this user's that the kernel ends when the thread that started it ends. It has a session of its own:
     * Ctrl-C in the terminal must reach the server alone, which then ends it last.
     */
    ProcessBuilder boundBuilder(List<String> program, Path folder) {
        List<String> prefix = prefix(List.of("--pdeathsig", "INT"));
        prefix.addFirst("setsid");
        return in(folder, prefix, program);
    }

    private List<String> prefix(List<String> options) {
        List<String> prefix = new ArrayList<>(List.of("setpriv"));
        prefix.addAll(options);
        if (root) {
            prefix.addAll(List.of("--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups"));
        }
        prefix.add("--no-new-privs");
        prefix.add("--");
        return prefix;
    }

    private static ProcessBuilder in(Path folder, List<String> prefix, List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    /** Gives a file or an empty folder to this user. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    /** Lets this user walk through a folder, not read it: its files keep their own rights. */
    void letIn(Path folder) throws IOException {
        if (root) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
            rights.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, rights);
        }
    }
}
