package org.forestall.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks the binaries that travel in a jar, once for each version. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern JAR_VERSION = Pattern.compile("linux-amd64-([0-9.]+)\\.jar");
    private static final int OWNER_MAY_RUN = 0100;

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; several servers may ask for it at once. */
    static Path unpacked() {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !isLinuxOnX86()) {
            throw new PostgresFault(
                    "The PostgreSQL that comes along runs on Linux x86-64 only. Name one of your own with --database.",
                    null);
        }
        Path cache = PostgresCache.folder();
        try {
            return unpackedIn(cache.resolve("postgres-" + versionOf(archive)), archive);
        } catch (IOException e) {
            throw new PostgresFault(
                    "PostgreSQL could not be unpacked into " + cache
                            + ". Check that there are 100 MB free there, or name another folder in FORESTALL_CACHE.",
                    e);
        }
    }

    private static Path unpackedIn(Path target, URL archive) throws IOException {
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        Path half = Files.createTempDirectory(target.getParent(), "unpacking");
        try (InputStream packed = archive.openStream()) {
            unpack(packed, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            PostgresProcesses.deleteTree(half);
            boolean anotherWasFaster = Files.isExecutable(target.resolve("bin/postgres"));
            if (!anotherWasFaster) {
                throw e;
            }
        }
        return target;
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, into);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("the archive leads out of its folder");
        }
        if (entry.isDirectory()) {
            makeFolder(file);
            return;
        }
        makeFolder(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean runs = (entry.getMode() & OWNER_MAY_RUN) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Readable whatever the umask is: PostgreSQL may run as another user. */
    private static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static boolean isLinuxOnX86() {
        return "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"));
    }

    private static String versionOf(URL archive) {
        Matcher version = JAR_VERSION.matcher(archive.toString());
        return version.find() ? version.group(1) : "unknown";
    }
}
