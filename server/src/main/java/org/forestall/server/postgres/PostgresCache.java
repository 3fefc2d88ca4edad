package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where unpacked programs are kept: {@code FORESTALL_CACHE}, else root's {@code /var/cache/forestall} or the user's
 * {@code ~/.cache/forestall}. Whoever could write there could have a program run in our name, so a folder that is not
 * ours alone is refused.
 */
final class PostgresCache {

    private PostgresCache() {}

    static Path folder() {
        Path folder = chosen();
        try {
            Files.createDirectories(folder.getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            requireOurs(folder);
            return folder;
        } catch (IOException e) {
            throw new PostgresFault(
                    "The cache folder " + folder + " cannot be used: " + PostgresFault.reasonOf(e)
                            + ". Name another in FORESTALL_CACHE.",
                    e);
        }
    }

    private static Path chosen() {
        String given = System.getProperty("forestall.cache", System.getenv().getOrDefault("FORESTALL_CACHE", ""));
        if (!given.isEmpty()) {
            return Path.of(given).toAbsolutePath();
        }
        if (PostgresUser.isRoot()) {
            return Path.of("/var/cache/forestall");
        }
        String caches = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
        return base.resolve("forestall").toAbsolutePath();
    }

    private static void requireOurs(Path folder) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean othersWrite = attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                || attributes.permissions().contains(PosixFilePermission.GROUP_WRITE);
        if (attributes.isSymbolicLink()
                || othersWrite
                || !attributes.owner().getName().equals(System.getProperty("user.name"))) {
            throw new PostgresFault(
                    "The cache folder " + folder
                            + " is not this user's alone, so programs in it are not trusted. Name another in"
                            + " FORESTALL_CACHE.",
                    null);
        }
    }
}
