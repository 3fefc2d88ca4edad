package org.forestall.server.contacts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is, by its first bytes; what its sender calls it counts for nothing. */
enum MediaType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    M4A("audio/mp4", "m4a"),
    OGG("audio/ogg", "ogg"),
    MP4("video/mp4", "mp4");

    /** So many bytes are enough to tell. */
    static final int HEAD = 16;

    private final String mime;
    private final String ending;

    MediaType(String mime, String ending) {
        this.mime = mime;
        this.ending = ending;
    }

    String mime() {
        return mime;
    }

    String ending() {
        return ending;
    }

    static Optional<MediaType> ofMime(String mime) {
        for (MediaType type : values()) {
            if (type.mime.equals(mime)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * @param head the file's first {@link #HEAD} bytes, or all of a shorter one
     */
    static Optional<MediaType> of(byte[] head) {
        if (starts(head, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (starts(head, 0, "OggS")) {
            return Optional.of(OGG);
        }
        boolean mpegFrame = head.length > 1 && head[0] == (byte) 0xFF && (head[1] & 0xE6) == 0xE2;
        if (starts(head, 0, "ID3") || mpegFrame) {
            return Optional.of(MP3);
        }
        return starts(head, 0, "RIFF") ? riff(head) : boxed(head);
    }

    private static Optional<MediaType> riff(byte[] head) {
        if (starts(head, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return starts(head, 8, "WAVE") ? Optional.of(WAV) : Optional.empty();
    }

    /** The ISO base media formats say what they are in their first box. */
    private static Optional<MediaType> boxed(byte[] head) {
        if (!starts(head, 4, "ftyp")) {
            return Optional.empty();
        }
        if (starts(head, 8, "heic") || starts(head, 8, "heix") || starts(head, 8, "mif1")) {
            return Optional.of(HEIC);
        }
        return Optional.of(starts(head, 8, "M4A") ? M4A : MP4);
    }

    private static boolean starts(byte[] head, int at, String text) {
        return starts(head, at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean starts(byte[] head, int at, byte[] mark) {
        if (head.length < at + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (head[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
