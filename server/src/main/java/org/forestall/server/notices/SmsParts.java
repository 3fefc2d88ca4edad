package org.forestall.server.notices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text message as it goes over the air: in one part, or in several that the phone joins by the header in front of each
 * (3GPP TS 23.040, 8-bit reference). Plain letters travel one to an octet, anything else as UCS-2.
 *
 * @param ucs2 whether the parts are UCS-2
 * @param joined whether each part begins with the header
 */
record SmsParts(List<byte[]> parts, boolean ucs2, boolean joined) {

    private static final int PLAIN_ALONE = 160;
    private static final int PLAIN_JOINED = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_JOINED = 67;
    private static final int MOST = 255;

    /**
     * @param reference tells the parts of one message from another's; its low eight bits count
     */
    static SmsParts of(String text, int reference) {
        boolean ucs2 = !text.chars().allMatch(SmsParts::plain);
        int alone = ucs2 ? UCS2_ALONE : PLAIN_ALONE;
        if (text.length() <= alone) {
            return new SmsParts(List.of(bytes(text, ucs2)), ucs2, false);
        }
        List<String> pieces = cut(text, ucs2 ? UCS2_JOINED : PLAIN_JOINED);
        if (pieces.size() > MOST) {
            throw new IllegalArgumentException("a text message has at most " + MOST + " parts");
        }
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(withHeader(bytes(pieces.get(i), ucs2), reference, pieces.size(), i + 1));
        }
        return new SmsParts(List.copyOf(parts), ucs2, true);
    }

    /** The letters that stand at the same place in ASCII and in the GSM alphabet, and need no escape there. */
    private static boolean plain(int letter) {
        return letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < 'z' + 1 && "$@[\\]^_`".indexOf(letter) < 0);
    }

    private static List<String> cut(String text, int length) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + length, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static byte[] bytes(String text, boolean ucs2) {
        return text.getBytes(ucs2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    private static byte[] withHeader(byte[] body, int reference, int count, int number) {
        byte[] part = new byte[body.length + 6];
        part[0] = 5;
        part[1] = 0;
        part[2] = 3;
        part[3] = (byte) reference;
        part[4] = (byte) count;
        part[5] = (byte) number;
        System.arraycopy(body, 0, part, 6, body.length);
        return part;
    }
}
