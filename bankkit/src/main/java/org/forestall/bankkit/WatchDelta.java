package org.forestall.bankkit;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.forestall.bankkit.WatchRefused.Reason;

/** What changed between two versions of a bank's watch set; small, and exact. */
public final class WatchDelta {

    static final int MAGIC = 0x46574431;

    private final String keyId;
    private final long fromVersion;
    private final long toVersion;
    private final Instant madeAt;
    private final Instant validUntil;
    private final int count;
    private final long[] added;
    private final long[] removed;

    /**
     * @param from the version it starts from
     * @param to what the set says of itself afterwards
     * @throws IllegalArgumentException if the version does not grow, or a value is both added and removed
     */
    public WatchDelta(long from, WatchFacts to, long[] added, long[] removed) {
        this(to.keyId(), from, to.version(), to.madeAt(), to.validUntil(), to.count(), sorted(added), sorted(removed));
    }

    private WatchDelta(
            String keyId,
            long fromVersion,
            long toVersion,
            Instant madeAt,
            Instant validUntil,
            int count,
            long[] added,
            long[] removed) {
        if (toVersion <= fromVersion) {
            throw new IllegalArgumentException("a delta goes forward, not from " + fromVersion + " to " + toVersion);
        }
        if (Arrays.stream(added).anyMatch(value -> Arrays.binarySearch(removed, value) >= 0)) {
            throw new IllegalArgumentException("a value is either added or removed, not both");
        }
        this.keyId = keyId;
        this.fromVersion = fromVersion;
        this.toVersion = toVersion;
        this.madeAt = madeAt;
        this.validUntil = validUntil;
        this.count = count;
        this.added = added;
        this.removed = removed;
    }

    /** @throws WatchRefused if the bytes are not whole, or made by a newer kit */
    public static WatchDelta parse(byte[] bytes) throws WatchRefused {
        ByteBuffer in = SealedBytes.open(MAGIC, bytes);
        try {
            return new WatchDelta(
                    new String(SealedBytes.bytes(in), StandardCharsets.UTF_8),
                    in.getLong(),
                    in.getLong(),
                    Instant.ofEpochMilli(in.getLong()),
                    Instant.ofEpochMilli(in.getLong()),
                    in.getInt(),
                    SealedBytes.longs(in),
                    SealedBytes.longs(in));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new WatchRefused(Reason.CUT, "the content is not a delta: " + e);
        }
    }

    /** {@link #parse} reads them. */
    public byte[] bytes() {
        return SealedBytes.seal(MAGIC, out -> {
            byte[] key = keyId.getBytes(StandardCharsets.UTF_8);
            out.writeInt(key.length);
            out.write(key);
            out.writeLong(fromVersion);
            out.writeLong(toVersion);
            out.writeLong(madeAt.toEpochMilli());
            out.writeLong(validUntil.toEpochMilli());
            out.writeInt(count);
            SealedBytes.write(out, added);
            SealedBytes.write(out, removed);
        });
    }

    public String keyId() {
        return keyId;
    }

    public long fromVersion() {
        return fromVersion;
    }

    public long toVersion() {
        return toVersion;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    int count() {
        return count;
    }

    long[] added() {
        return added;
    }

    long[] removed() {
        return removed;
    }

    private static long[] sorted(long[] values) {
        return Arrays.stream(values).sorted().distinct().toArray();
    }
}
