package org.forestall.bankkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.forestall.bankkit.WatchRefused.Reason;

/** The frame around a set and a delta: magic, format version, content, SHA-256 over all before it. */
final class SealedBytes {

    static final int FORMAT = 1;
    private static final int HEAD = Integer.BYTES + Short.BYTES;
    private static final int DIGEST = 32;

    private SealedBytes() {}

    /** Writes the content. */
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    static byte[] seal(int magic, Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(magic);
            out.writeShort(FORMAT);
            content.writeTo(out);
            out.write(digest(bytes.toByteArray()));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
    }

    static boolean starts(int magic, byte[] bytes) {
        return bytes.length >= HEAD && ByteBuffer.wrap(bytes).getInt() == magic;
    }

    /** The content, once the frame is found whole. */
    static ByteBuffer open(int magic, byte[] bytes) throws WatchRefused {
        if (!starts(magic, bytes)) {
            throw new WatchRefused(Reason.NOT_A_WATCH, "these bytes are no watch of the expected kind");
        }
        int format = ByteBuffer.wrap(bytes).getShort(Integer.BYTES);
        if (format > FORMAT) {
            throw new WatchRefused(
                    Reason.NEWER_FORMAT,
                    "format " + format + " is newer than this kit reads (" + FORMAT + "): update it");
        }
        int end = bytes.length - DIGEST;
        if (end < HEAD) {
            throw new WatchRefused(Reason.CUT, "the bytes end before their checksum");
        }
        if (!Arrays.equals(digest(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new WatchRefused(Reason.TAMPERED, "the checksum does not fit: cut or changed on the way");
        }
        return ByteBuffer.wrap(bytes, HEAD, end - HEAD);
    }

    static void write(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static long[] longs(ByteBuffer in) {
        long[] values = new long[count(in, Long.BYTES)];
        in.asLongBuffer().get(values);
        in.position(in.position() + values.length * Long.BYTES);
        return values;
    }

    static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[count(in, 1)];
        in.get(bytes);
        return bytes;
    }

    private static int count(ByteBuffer in, int width) {
        int count = in.getInt();
        if (count < 0 || (long) count * width > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
