package org.forestall.server.leads.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decoded lines of a file; lines looked at too early can be given back. */
final class CsvLines implements Closeable {

    private final ByteLines bytes;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final Deque<CsvLine> givenBack = new ArrayDeque<>();
    private boolean first = true;

    CsvLines(ByteLines bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        this.decoder = CsvEncoding.strict(charset);
    }

    /** Null at the end. */
    @Nullable
    CsvLine take() throws IOException {
        CsvLine waiting = givenBack.poll();
        if (waiting != null) {
            return waiting;
        }
        if (!bytes.next()) {
            return null;
        }
        int from = first && charset.equals(StandardCharsets.UTF_8) && CsvEncoding.startsWithMark(bytes) ? 3 : 0;
        first = false;
        return decode(from);
    }

    /** In the order they were taken. */
    void giveBack(List<CsvLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private CsvLine decode(int from) {
        int length = bytes.length() - from;
        if (bytes.isAscii()) {
            String text = new String(bytes.bytes(), from, length, StandardCharsets.US_ASCII);
            return new CsvLine(text, false, bytes.isCut(), bytes.bytesRead());
        }
        try {
            String text =
                    decoder.decode(ByteBuffer.wrap(bytes.bytes(), from, length)).toString();
            return new CsvLine(text, false, bytes.isCut(), bytes.bytesRead());
        } catch (CharacterCodingException e) {
            String text = new String(bytes.bytes(), from, length, charset);
            return new CsvLine(text, !bytes.isCut(), bytes.isCut(), bytes.bytesRead());
        }
    }
}
