package org.forestall.server.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a secret where the administrator put it. */
final class Secrets {

    private Secrets() {}

    static @Nullable String read(@Nullable String given, @Nullable String file) {
        if (file == null || file.isBlank()) {
            return given;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the secret's file " + file + " cannot be read", e);
        }
    }
}
