package org.forestall.server.platform;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/** Seals whole files (AES-256-GCM in segments, by Tink): what people upload is not left lying open on the disk. */
public final class SealedFiles {

    private final StreamingAead aead;

    SealedFiles(StreamingAead aead) {
        this.aead = aead;
    }

    /**
     * Seals what the stream gives into the file, and makes sure that it is on the disk.
     *
     * @param place what the file is, as in {@link Sealer#seal}
     * @return how many bytes were read
     */
    public long seal(InputStream content, Path file, String place) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream sealing = aead.newEncryptingStream(out, place.getBytes(StandardCharsets.UTF_8))) {
            return content.transferTo(sealing);
        } catch (GeneralSecurityException e) {
            throw new IOException("the file could not be sealed", e);
        }
    }

    /** Opens a sealed file into another one, which the caller deletes. */
    public void open(Path sealed, Path into, String place) throws IOException {
        try (InputStream in = Files.newInputStream(sealed);
                InputStream opening = aead.newDecryptingStream(in, place.getBytes(StandardCharsets.UTF_8));
                OutputStream out = Files.newOutputStream(into)) {
            opening.transferTo(out);
        } catch (GeneralSecurityException e) {
            throw new IOException("the sealed file does not open: wrong key, or it was changed", e);
        }
    }
}
