package org.forestall.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.RowScope;
import org.springframework.stereotype.Component;

/**
 * The token in the data folder that only the folder's owner can read: whoever holds it may import, as the command line
 * does, and nothing more.
 */
@Component
public class LocalToken {

    private static final String FILE = "local-token";

    private final String token;
    private final UnitScopes scopes;

    LocalToken(ForestallSettings settings, UnitScopes scopes) {
        this.token = readOrMake(Path.of(settings.data()).resolve(FILE));
        this.scopes = scopes;
    }

    boolean matches(String offered) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    Actor actor() {
        int unit = scopes.districtUnit();
        return new Actor(
                Actor.Kind.SYSTEM,
                0,
                "command line",
                unit,
                Set.of(Permission.LEAD_IMPORT, Permission.SOURCE_VIEW),
                RowScope.all());
    }

    private static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Path half = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, HexFormat.of().formatHex(bytes));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
