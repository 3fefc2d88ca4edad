package org.forestall.server.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a request's bytes as they came, where they are to be looked at before anybody makes something of them. */
public final class BoundedBody {

    private BoundedBody() {}

    /**
     * The whole body.
     *
     * @param largest in bytes
     * @throws Refused with {@code tooLarge} where it is longer
     */
    public static byte[] read(InputStream in, int largest, Refusal tooLarge) {
        try {
            byte[] body = in.readNBytes(largest + 1);
            if (body.length > largest) {
                throw new Refused(tooLarge);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
