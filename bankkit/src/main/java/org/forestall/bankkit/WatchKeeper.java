package org.forestall.bankkit;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.forestall.bankkit.Staleness.State;
import org.forestall.bankkit.WatchRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Holds the newest watch set and keeps it new. A check never waits and never fails: while the link is lost the last set
 * answers, also after a restart.
 */
public final class WatchKeeper {

    private final WatchLink link;
    private final WatchKey key;
    private final Path file;
    private final Duration staleAfter;
    private final Clock clock;
    private final AtomicReference<@Nullable WatchSet> held = new AtomicReference<>();
    private @Nullable String etag;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant linkLostSince;

    /**
     * Starts from the file if it holds a whole set under this key.
     *
     * @param file where the last set is kept
     * @param staleAfter how long after the last good refresh the set counts as stale
     */
    public WatchKeeper(WatchLink link, WatchKey key, Path file, Duration staleAfter, Clock clock) {
        this.link = link;
        this.key = key;
        this.file = file;
        this.staleAfter = staleAfter;
        this.clock = clock;
        startFromFile();
    }

    /** Whether somebody with this identifier may be watched; false without a set. */
    public boolean mightBeWatched(IdentifierKind kind, String normalised) {
        WatchSet set = held.get();
        return set != null && set.mightContain(key.of(kind, normalised));
    }

    /** The set in force, for checks of values keyed before; null before the first. */
    public @Nullable WatchSet current() {
        return held.get();
    }

    /** Asks the police once; the bank calls this every minute or so. */
    public synchronized Refresh refresh() throws InterruptedException {
        WatchSet old = held.get();
        try {
            Refresh done = old == null ? full(null) : since(old);
            confirmedAt = clock.instant();
            linkLostSince = null;
            return done;
        } catch (IOException | WatchRefused | IllegalStateException e) {
            if (linkLostSince == null) {
                linkLostSince = clock.instant();
            }
            return new Refresh.Failed(e.toString());
        }
    }

    /** How far the set may be relied on now. */
    public synchronized Staleness staleness() {
        WatchSet set = held.get();
        if (set == null) {
            return new Staleness(State.NONE, null, linkLostSince);
        }
        Instant now = clock.instant();
        Instant seen = confirmedAt == null ? set.facts().madeAt() : confirmedAt;
        State state = State.FRESH;
        if (!now.isBefore(set.facts().validUntil())) {
            state = State.EXPIRED;
        } else if (now.isAfter(seen.plus(staleAfter))) {
            state = State.STALE;
        }
        return new Staleness(state, Duration.between(set.facts().madeAt(), now), linkLostSince);
    }

    private Refresh since(WatchSet old) throws IOException, InterruptedException, WatchRefused {
        HttpResponse<byte[]> answer = link.get(old.facts().version(), etag);
        if (answer.statusCode() == 304) {
            return new Refresh.Unchanged(old.facts().version());
        }
        if (answer.statusCode() != 200) {
            return onlyIfSinceIsUnknown(answer, old);
        }
        if (!SealedBytes.starts(WatchDelta.MAGIC, answer.body())) {
            return take(WatchSet.parse(answer.body()), answer, old, false);
        }
        WatchSet next;
        try {
            next = old.with(WatchDelta.parse(answer.body()));
        } catch (WatchRefused e) {
            return full(old);
        }
        return take(next, answer, old, true);
    }

    /** A server that no longer knows our version has the whole set; one that is ill is not asked for more. */
    private Refresh onlyIfSinceIsUnknown(HttpResponse<byte[]> answer, WatchSet old)
            throws IOException, InterruptedException, WatchRefused {
        if (answer.statusCode() == 404 || answer.statusCode() == 410) {
            return full(old);
        }
        throw new IOException("the police's server answered " + answer.statusCode());
    }

    private Refresh full(@Nullable WatchSet old) throws IOException, InterruptedException, WatchRefused {
        HttpResponse<byte[]> answer = link.get(null, null);
        if (answer.statusCode() != 200) {
            throw new IOException("the police's server answered " + answer.statusCode());
        }
        return take(WatchSet.parse(answer.body()), answer, old, false);
    }

    private Refresh take(WatchSet next, HttpResponse<byte[]> answer, @Nullable WatchSet old, boolean byDelta)
            throws IOException, WatchRefused {
        refuseOtherKey(next);
        if (old != null && next.facts().version() < old.facts().version()) {
            throw new WatchRefused(
                    Reason.OTHER_VERSION, "version " + next.facts().version() + " is older than ours");
        }
        held.set(next);
        etag = answer.headers().firstValue("ETag").orElse(null);
        DurableFiles.write(file, next.bytes());
        return new Refresh.Updated(next.facts().version(), byDelta);
    }

    private void refuseOtherKey(WatchSet set) throws WatchRefused {
        if (!set.facts().keyId().equals(key.id())) {
            throw new WatchRefused(
                    Reason.OTHER_KEY, "the set is under key " + set.facts().keyId() + ", ours is " + key.id());
        }
    }

    /** A file that cannot be read is as good as none: the first refresh brings the whole set. */
    private void startFromFile() {
        try {
            if (Files.exists(file)) {
                WatchSet set = WatchSet.parse(Files.readAllBytes(file));
                refuseOtherKey(set);
                held.set(set);
            }
        } catch (IOException | WatchRefused e) {
            System.getLogger(WatchKeeper.class.getName())
                    .log(System.Logger.Level.WARNING, "starts without a watch set: " + e);
        }
    }
}
