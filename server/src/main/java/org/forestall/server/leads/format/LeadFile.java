package org.forestall.server.leads.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * A file of leads, read row by row in bounded memory. Every row of it comes out, good or bad; a bad row carries its
 * problems and never stops the rows after it. Opening it, {@link #hasNext} and {@link #next} throw
 * {@link LeadFileProblem} and nothing else when the file as a whole cannot be read, or not further.
 */
public interface LeadFile extends Iterator<RawRow>, AutoCloseable {

    /** How far into the file the reader is, in bytes; an estimate for XLSX. */
    long bytesRead();

    @Override
    void close();

    /**
     * Opens CSV or XLSX; the content tells which, not the name.
     *
     * @throws LeadFileProblem when it is neither, with advice
     */
    static LeadFile open(Path path, LeadFileHints hints) {
        try {
            byte[] head = head(path);
            return switch (FileSignature.of(head)) {
                case EMPTY -> throw new LeadFileProblem(LeadFileProblem.Kind.EMPTY);
                case ZIP -> XlsxLeadFile.open(path, hints);
                case OLE -> throw new LeadFileProblem(FileSignature.oleProblem(path));
                case UTF_16 -> throw new LeadFileProblem(LeadFileProblem.Kind.UTF_16);
                case WEB_PAGE -> throw new LeadFileProblem(LeadFileProblem.Kind.WEB_PAGE);
                case BINARY -> throw new LeadFileProblem(LeadFileProblem.Kind.BINARY);
                case TEXT -> CsvLeadFile.open(path, hints);
            };
        } catch (IOException | UncheckedIOException e) {
            throw new LeadFileProblem(LeadFileProblem.Kind.UNREADABLE, e);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(FileSignature.HEAD);
        }
    }
}
