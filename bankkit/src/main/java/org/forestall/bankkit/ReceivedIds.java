package org.forestall.bankkit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which messages were received already, also before the last restart. Keeps the newest ids only: choose more than can arrive
 * within the five minutes a signature is believed.
 */
public final class ReceivedIds implements Closeable {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final int most;
    private final Journal journal;
    private final Set<String> ids = new LinkedHashSet<>();
    private int lines;

    private ReceivedIds(int most, Journal journal) {
        this.most = most;
        this.journal = journal;
    }

    /** @param most how many ids are kept, at least 1 */
    public static ReceivedIds open(Path file, int most) throws IOException {
        if (most < 1) {
            throw new IllegalArgumentException("at least one id is kept, not " + most);
        }
        ReceivedIds received = new ReceivedIds(most, Journal.open(file));
        for (String line : received.journal.lines()) {
            received.keep(line);
        }
        return received;
    }

    /**
     * Whether this id comes for the first time; it is on the disk when this says so.
     *
     * @throws IllegalArgumentException for an id that is no printable ASCII of 1 to 200 characters
     */
    public synchronized boolean isFirst(String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of a message");
        }
        if (ids.contains(id)) {
            return false;
        }
        journal.append(id);
        keep(id);
        if (lines > 2 * most) {
            journal.replace(new ArrayList<>(ids));
            lines = ids.size();
        }
        return true;
    }

    private void keep(String id) {
        lines++;
        ids.add(id);
        if (ids.size() > most) {
            ids.remove(ids.iterator().next());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
