package org.forestall.server.contacts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.forestall.server.platform.Refused;

/** Refuses to go on reading a file that is too large, however large it says it is. */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Refused.field(ContactRefusal.FILE_TOO_LARGE, "file");
        }
    }
}
