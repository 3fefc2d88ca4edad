package org.forestall.server.leads.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits bytes into lines before they are decoded, so that bytes that cannot be decoded stay the problem of one line.
 * UTF-8, GBK and GB18030 never use the bytes of CR and LF inside a character. A line ends with LF, CR LF or CR; what is
 * beyond {@link RowLimits#LONGEST_LINE} is dropped.
 */
final class ByteLines implements Closeable {

    private static final int CHUNK = 65_536;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private long taken;
    private byte[] line = new byte[1024];
    private int length;
    private boolean ascii;
    private boolean cut;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        ascii = true;
        cut = false;
        if (at == end && !fill()) {
            return false;
        }
        while (true) {
            int stop = lineEnd();
            append(at, stop);
            at = stop;
            if (at < end) {
                skipLineEnd();
                return true;
            }
            if (!fill()) {
                return true;
            }
        }
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isAscii() {
        return ascii;
    }

    /** Whether the line was longer than it is kept. */
    boolean isCut() {
        return cut;
    }

    long bytesRead() {
        return taken - (end - at);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int lineEnd() {
        int i = at;
        int bits = 0;
        while (i < end && chunk[i] != '\n' && chunk[i] != '\r') {
            bits |= chunk[i];
            i++;
        }
        ascii &= bits >= 0;
        return i;
    }

    private void append(int from, int to) {
        int room = RowLimits.LONGEST_LINE - length;
        int count = Math.min(to - from, room);
        cut |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = chunk[at++] == '\r';
        if (carriageReturn && (at < end || fill()) && chunk[at] == '\n') {
            at++;
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(chunk);
        at = 0;
        end = Math.max(count, 0);
        taken += end;
        return count > 0;
    }
}
