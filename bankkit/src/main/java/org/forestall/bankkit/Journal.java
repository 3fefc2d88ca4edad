package org.forestall.bankkit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of lines that only grows; a line that was appended is on the disk, whole, also after a kill. */
public final class Journal implements Closeable {

    private final Path file;
    private FileChannel out;

    private Journal(Path file, FileChannel out) {
        this.file = file;
        this.out = out;
    }

    /** Drops a last line that a crash left without its end. */
    public static Journal open(Path file) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (bytes.length == 0) {
            DurableFiles.write(file, bytes);
        }
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE);
        out.truncate(whole);
        out.position(whole);
        return new Journal(file, out);
    }

    /** Every whole line, the oldest first. */
    public List<String> lines() throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    /** One line without a line end in it; a write that fails half-way leaves no half line before the next one. */
    public void append(String line) throws IOException {
        long before = out.position();
        try {
            DurableFiles.writeAll(out, (line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            out.truncate(before);
            out.position(before);
            throw e;
        }
    }

    /** All lines by these, or none where it fails. */
    public void replace(List<String> lines) throws IOException {
        out.close();
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        DurableFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
