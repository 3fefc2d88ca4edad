package org.forestall.server.leads.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds a text file's encoding by its lines: UTF-8 unless more of the lines that are not plain ASCII are wrong in UTF-8
 * than right. Otherwise GB18030, which has GBK and GB2312 in it. A line that is wrong in the encoding found is its own
 * row's problem.
 */
final class CsvEncoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int ENOUGH_LINES = 2_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvEncoding() {}

    static Charset detect(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                ByteLines lines = new ByteLines(in)) {
            int right = 0;
            int wrong = 0;
            boolean first = true;
            while (right + wrong < ENOUGH_LINES && lines.next()) {
                if (first && startsWithMark(lines)) {
                    return StandardCharsets.UTF_8;
                }
                first = false;
                if (!lines.isAscii()) {
                    boolean utf8 = isRight(lines, StandardCharsets.UTF_8);
                    right += utf8 ? 1 : 0;
                    wrong += utf8 ? 0 : 1;
                }
            }
            return wrong > right ? GB18030 : StandardCharsets.UTF_8;
        }
    }

    static boolean startsWithMark(ByteLines lines) {
        return lines.length() >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(lines.bytes(), 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isRight(ByteLines lines, Charset charset) {
        try {
            strict(charset).decode(ByteBuffer.wrap(lines.bytes(), 0, lines.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
