package org.forestall.server.leads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.SealedFiles;
import org.springframework.stereotype.Component;

/**
 * Uploaded files in the data folder, sealed. While one is read it lies open beside, for its owner alone, because
 * spreadsheets must be read from within; what a killed server left open is deleted at the next start.
 */
@Component
class ImportFiles {

    private final Path folder;
    private final Path open;
    private final SealedFiles sealed;

    ImportFiles(ForestallSettings settings, SealedFiles sealed) {
        this.folder = Path.of(settings.data()).resolve("imports");
        this.open = folder.resolve("open");
        this.sealed = sealed;
        try {
            Files.createDirectories(folder);
            if (!Files.exists(open)) {
                Files.createDirectory(
                        open, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            deleteLeftOpen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps an upload; gives its size in bytes. */
    long keep(long id, InputStream content) throws IOException {
        return sealed.seal(content, file(id), place(id));
    }

    boolean has(long id) {
        return Files.exists(file(id));
    }

    /** The upload opened for reading; {@link #close} deletes it. */
    Path openFile(long id) throws IOException {
        Path plain = open.resolve(String.valueOf(id));
        sealed.open(file(id), plain, place(id));
        return plain;
    }

    void close(Path plain) throws IOException {
        Files.deleteIfExists(plain);
    }

    void delete(long id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(long id) {
        return folder.resolve(id + ".sealed");
    }

    private static String place(long id) {
        return "import:" + id;
    }

    private void deleteLeftOpen() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(open)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
