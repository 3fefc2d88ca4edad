package org.forestall.server.leads.format;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells point to. A million rows have millions of them, so they are put into a temporary
 * file, mapped into memory outside the heap; only where each begins is kept on it, four bytes a text.
 */
final class SharedStrings implements Closeable {

    private static final int MOST = 20_000_000;

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private int[] ends = new int[1024];
    private int count;
    private MemorySegment texts = MemorySegment.NULL;

    private SharedStrings(Path file) {
        this.file = file;
    }

    static SharedStrings none() throws IOException {
        return new SharedStrings(Files.createTempFile("forestall-strings", ".tmp"));
    }

    static SharedStrings read(InputStream in) throws IOException, XMLStreamException {
        SharedStrings strings = none();
        try {
            strings.fill(in);
            return strings;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    /** Null when there is no such text. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = texts.asSlice(from, ends[index] - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }

    private void fill(InputStream in) throws IOException, XMLStreamException {
        long length = 0;
        XMLStreamReader xml = SheetXml.open(in);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    byte[] text = SheetXml.text(xml, "rPh").getBytes(StandardCharsets.UTF_8);
                    length += text.length;
                    add(length);
                    out.write(text);
                }
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena);
        }
    }

    private void add(long end) {
        if (end > Integer.MAX_VALUE || count == MOST) {
            throw new LeadFileProblem(LeadFileProblem.Kind.BOMB);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = (int) end;
    }
}
