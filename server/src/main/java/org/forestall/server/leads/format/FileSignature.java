package org.forestall.server.leads.format;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, by its first bytes. */
enum FileSignature {
    EMPTY,
    ZIP,
    OLE,
    UTF_16,
    WEB_PAGE,
    BINARY,
    TEXT;

    /** How many first bytes are looked at. */
    static final int HEAD = 4096;

    private static final int OLE_LOOK = 1024 * 1024;
    private static final byte[] OLE_MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP_MAGIC = {'P', 'K', 5, 6};

    static FileSignature of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, ZIP_MAGIC) || startsWith(head, EMPTY_ZIP_MAGIC)) {
            return ZIP;
        }
        if (startsWith(head, OLE_MAGIC)) {
            return OLE;
        }
        if (isUtf16(head)) {
            return UTF_16;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<html")
                || start.startsWith("<!doctype")
                || start.startsWith("<table")
                || start.startsWith("<?xml")
                || start.startsWith("ï»¿<")) {
            return WEB_PAGE;
        }
        return controls(head) * 10 > head.length ? BINARY : TEXT;
    }

    /** An encrypted XLSX and an old XLS have the same outer form; only the former has a part of this name. */
    static LeadFileProblem.Kind oleProblem(Path path) throws IOException {
        String name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            boolean encrypted = look(file, 0).contains(name)
                    || look(file, Math.max(0, file.length() - OLE_LOOK)).contains(name);
            return encrypted ? LeadFileProblem.Kind.ENCRYPTED : LeadFileProblem.Kind.OLD_EXCEL;
        }
    }

    private static String look(RandomAccessFile file, long from) throws IOException {
        byte[] bytes = new byte[(int) Math.min(OLE_LOOK, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf16(byte[] head) {
        boolean mark = head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        return mark || zerosAt(head, 0) * 4 > head.length || zerosAt(head, 1) * 4 > head.length;
    }

    private static int zerosAt(byte[] head, int first) {
        int zeros = 0;
        for (int i = first; i < head.length; i += 2) {
            int twin = Math.min(i ^ 1, head.length - 1);
            zeros += head[i] == 0 && head[twin] != 0 ? 1 : 0;
        }
        return zeros;
    }

    private static int controls(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        return controls;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
