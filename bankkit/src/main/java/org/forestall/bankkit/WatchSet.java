package org.forestall.bankkit;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.forestall.bankkit.WatchRefused.Reason;

/**
 * Whom the police watch, as a bank may know it: values under the bank's own key in a filter, which cannot be listed. Who is in
 * it is always reported; a stranger is at the stated rate, so a hit is confirmed online. Immutable.
 */
public final class WatchSet {

    static final int MAGIC = 0x46575331;

    private final WatchFacts facts;
    private final BloomFilter<Long> filter;
    private final long[] added;
    private final long[] removed;

    /** The two arrays sorted; what was added or removed since the filter was made. */
    WatchSet(WatchFacts facts, BloomFilter<Long> filter, long[] added, long[] removed) {
        this.facts = facts;
        this.filter = filter;
        this.added = added;
        this.removed = removed;
    }

    /** @throws WatchRefused if the bytes are not whole, or made by a newer kit */
    public static WatchSet parse(byte[] bytes) throws WatchRefused {
        ByteBuffer in = SealedBytes.open(MAGIC, bytes);
        try {
            WatchFacts facts = facts(in);
            long[] added = SealedBytes.longs(in);
            long[] removed = SealedBytes.longs(in);
            ByteArrayInputStream body = new ByteArrayInputStream(SealedBytes.bytes(in));
            return new WatchSet(facts, BloomFilter.readFrom(body, Funnels.longFunnel()), added, removed);
        } catch (BufferUnderflowException | IOException | IllegalArgumentException e) {
            throw new WatchRefused(Reason.CUT, "the content ends before it should: " + e);
        }
    }

    public WatchFacts facts() {
        return facts;
    }

    /** Whether this value may be in the set: never false for one that is. */
    public boolean mightContain(long keyed) {
        if (added.length > 0 && Arrays.binarySearch(added, keyed) >= 0) {
            return true;
        }
        if (removed.length > 0 && Arrays.binarySearch(removed, keyed) >= 0) {
            return false;
        }
        return filter.mightContain(keyed);
    }

    /**
     * The set of the delta's newer version.
     *
     * @throws WatchRefused if the delta starts from another version or is under another key
     */
    public WatchSet with(WatchDelta delta) throws WatchRefused {
        if (!delta.keyId().equals(facts.keyId())) {
            throw new WatchRefused(
                    Reason.OTHER_KEY, "the delta is under key " + delta.keyId() + ", the set under " + facts.keyId());
        }
        if (delta.fromVersion() != facts.version()) {
            throw new WatchRefused(
                    Reason.OTHER_VERSION,
                    "the delta starts from version " + delta.fromVersion() + ", the set is " + facts.version());
        }
        WatchFacts next = new WatchFacts(
                facts.keyId(),
                delta.toVersion(),
                delta.madeAt(),
                delta.validUntil(),
                facts.falsePositiveRate(),
                delta.count());
        return new WatchSet(
                next,
                filter,
                merged(added, delta.added(), delta.removed()),
                merged(removed, delta.removed(), delta.added()));
    }

    /** How many values stand beside the filter; a full set is worth its transfer once they are many. */
    public int besideFilter() {
        return added.length + removed.length;
    }

    /** The same bytes for the same set; {@link #parse} reads them. */
    public byte[] bytes() {
        return SealedBytes.seal(MAGIC, out -> {
            write(out, facts);
            SealedBytes.write(out, added);
            SealedBytes.write(out, removed);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            filter.writeTo(body);
            out.writeInt(body.size());
            body.writeTo(out);
        });
    }

    private static long[] merged(long[] held, long[] in, long[] out) {
        Set<Long> values = new TreeSet<>();
        Arrays.stream(held).forEach(values::add);
        Arrays.stream(out).forEach(values::remove);
        Arrays.stream(in).forEach(values::add);
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static void write(DataOutputStream out, WatchFacts facts) throws IOException {
        byte[] keyId = facts.keyId().getBytes(StandardCharsets.UTF_8);
        out.writeInt(keyId.length);
        out.write(keyId);
        out.writeLong(facts.version());
        out.writeLong(facts.madeAt().toEpochMilli());
        out.writeLong(facts.validUntil().toEpochMilli());
        out.writeDouble(facts.falsePositiveRate());
        out.writeInt(facts.count());
    }

    private static WatchFacts facts(ByteBuffer in) {
        return new WatchFacts(
                new String(SealedBytes.bytes(in), StandardCharsets.UTF_8),
                in.getLong(),
                Instant.ofEpochMilli(in.getLong()),
                Instant.ofEpochMilli(in.getLong()),
                in.getDouble(),
                in.getInt());
    }
}
