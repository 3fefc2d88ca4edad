package org.forestall.bankkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Alerts that wait to be sent, one file each. An alert that was put in is on the disk: it survives a kill and is sent once
 * the link is back. One process uses a folder.
 */
public final class AlertQueue {

    private static final String WAITING = ".json";

    private final Path folder;
    private final Path parked;

    public AlertQueue(Path folder) throws IOException {
        this.folder = folder;
        this.parked = folder.resolve("parked");
        Files.createDirectories(parked);
    }

    /** Puts an alert in before anything is sent; the same id again changes nothing. */
    public synchronized void put(CounterAlert alert) throws IOException {
        if (!Files.exists(file(alert.id())) && !Files.exists(parkedFile(alert.id()))) {
            DurableFiles.write(file(alert.id()), alert.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The ids that wait, the longest waiting first. */
    public List<UUID> waiting() throws IOException {
        return ids(folder);
    }

    /** The ids that the police's server will not take as they are; {@link #reason} says why. */
    public List<UUID> parked() throws IOException {
        return ids(parked);
    }

    /** Why an alert is parked, as the server put it. */
    public String reason(UUID id) throws IOException {
        return Files.readString(parked.resolve(id + ".reason"));
    }

    /** Sends a parked alert again, after the bank has mended what was wrong. */
    public synchronized void unpark(UUID id) throws IOException {
        DurableFiles.move(parkedFile(id), file(id));
        Files.deleteIfExists(parked.resolve(id + ".reason"));
    }

    byte[] body(UUID id) throws IOException {
        return Files.readAllBytes(file(id));
    }

    void done(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** The reason first: a kill between the two leaves the alert waiting, not parked without a reason. */
    void park(UUID id, String reason) throws IOException {
        DurableFiles.write(parked.resolve(id + ".reason"), reason.getBytes(StandardCharsets.UTF_8));
        DurableFiles.move(file(id), parkedFile(id));
    }

    private Path file(UUID id) {
        return folder.resolve(id + WAITING);
    }

    private Path parkedFile(UUID id) {
        return parked.resolve(id + WAITING);
    }

    private static List<UUID> ids(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(WAITING))
                    .sorted(Comparator.comparing(AlertQueue::putAt))
                    .map(file -> file.getFileName().toString().replace(WAITING, ""))
                    .map(UUID::fromString)
                    .toList();
        }
    }

    /** One that was sent while we looked comes first; it will not be found. */
    private static FileTime putAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
