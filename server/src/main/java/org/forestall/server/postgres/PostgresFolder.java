package org.forestall.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one embedded PostgreSQL, held by this process alone:
 *
 * <pre>
 * data/               PostgreSQL's own files
 * superuser-password  for set-up only
 * password            the application's
 * log                 what PostgreSQL warned of
 * lock                held while a server uses the folder
 * </pre>
 */
final class PostgresFolder implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final FileLock lock;
    private final String superuserPassword;
    private final String applicationPassword;

    private PostgresFolder(Path path, FileLock lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.superuserPassword = readOrMake(path.resolve("superuser-password"));
        this.applicationPassword = readOrMake(path.resolve("password"));
    }

    /** @throws PostgresFault when another server has it */
    static PostgresFolder take(Path path) throws IOException {
        Files.createDirectories(path);
        FileLock lock = lock(path);
        try {
            return new PostgresFolder(path, lock);
        } catch (IOException e) {
            release(lock);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("log");
    }

    String superuserPassword() {
        return superuserPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    /** A set-up that was cut short never gets the name, so what bears it is whole. */
    boolean isSetUp() {
        return Files.isDirectory(data());
    }

    @Override
    public void close() {
        if (lock.isValid()) {
            release(lock);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static FileLock lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            // told below, like a lock of another process
        }
        if (lock == null) {
            channel.close();
            throw new PostgresFault(
                    "Another server is using the data folder " + path.getParent()
                            + ". Stop it first, or choose another folder with --data.",
                    null);
        }
        return lock;
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: a kill in between must not leave an empty password behind. */
    private static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, HexFormat.of().formatHex(bytes));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
