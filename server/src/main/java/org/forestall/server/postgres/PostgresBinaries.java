package org.forestall.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks the binaries that travel in a jar, once for each version. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_RUN = 0100;

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; several servers may ask for it at once. */
    static Path unpackedIn(Path cache) {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
                throw new PostgresFault(
                        "The PostgreSQL that comes along runs on Linux x86-64 only. Name one of your own with --database.",
                        null);
            }
            return unpackedIn(cache.resolve("postgres-" + version()), archive);
        } catch (IOException e) {
            throw new PostgresFault(
                    "PostgreSQL could not be unpacked into " + cache + ". Check that there are 100 MB free there.", e);
        }
    }

    private static Path unpackedIn(Path target, InputStream archive) throws IOException {
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        Path parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path half = Files.createTempDirectory(parent, "unpacking");
        unpack(archive, half);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException other) {
            if (!Files.isExecutable(target.resolve("bin/postgres"))) {
                throw other;
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
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean runs = (entry.getMode() & OWNER_MAY_RUN) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String version() {
        @Nullable String version = PostgresBinaries.class.getPackage().getImplementationVersion();
        return "18.6.0" + (version == null ? "" : "-" + version);
    }
}
