package org.forestall.server.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.forestall.server.platform.ForestallSettings;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.SealedFiles;
import org.springframework.stereotype.Component;

/**
 * Files of evidence in the data folder, sealed. One that is looked at lies open beside for its owner alone, until it has been
 * sent; what a killed server left open is deleted at the next start.
 */
@Component
class EvidenceFiles {

    private final Path folder;
    private final Path open;
    private final SealedFiles sealed;
    private final ContactsSettings settings;

    EvidenceFiles(ForestallSettings forestall, SealedFiles sealed, ContactsSettings settings) {
        this.folder = Path.of(forestall.data()).resolve("evidence");
        this.open = folder.resolve("open");
        this.sealed = sealed;
        this.settings = settings;
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

    /** A file as it was kept. */
    record Kept(MediaType type, long bytes, byte[] sha256) {}

    /**
     * Keeps a file; refused where it is empty, too large, or none of the types that are kept.
     *
     * @param content read once, and not closed
     */
    Kept keep(long id, InputStream content) throws IOException {
        DigestInputStream counted = new DigestInputStream(
                new BoundedInput(content, settings.evidenceAtMost().toBytes()), sha256());
        byte[] head = counted.readNBytes(MediaType.HEAD);
        if (head.length == 0) {
            throw Refused.field(ContactRefusal.FILE_EMPTY, "file");
        }
        MediaType type = MediaType.of(head).orElseThrow(() -> Refused.field(ContactRefusal.FILE_TYPE, "file"));
        boolean kept = false;
        try {
            InputStream whole = new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), counted);
            long bytes = sealed.seal(whole, file(id), place(id));
            kept = true;
            return new Kept(type, bytes, counted.getMessageDigest().digest());
        } finally {
            if (!kept) {
                delete(id);
            }
        }
    }

    /** The file opened; whoever asked deletes it. Refused where it is not what was kept. */
    Path openFile(long id, byte[] expected) throws IOException {
        Path plain = Files.createTempFile(open, id + "-", "");
        boolean good = false;
        try {
            sealed.open(file(id), plain, place(id));
            good = MessageDigest.isEqual(expected, digestOf(plain));
        } catch (IOException e) {
            throw new Refused(ContactRefusal.FILE_CHANGED);
        } finally {
            if (!good) {
                Files.deleteIfExists(plain);
            }
        }
        if (!good) {
            throw new Refused(ContactRefusal.FILE_CHANGED);
        }
        return plain;
    }

    void delete(long id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private static byte[] digestOf(Path plain) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(plain), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(long id) {
        return folder.resolve(id + ".sealed");
    }

    private static String place(long id) {
        return "evidence-file:" + id;
    }

    private void deleteLeftOpen() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(open)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
