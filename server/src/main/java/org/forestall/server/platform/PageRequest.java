package org.forestall.server.platform;

/** Which page is asked for: {@code page} from 0, {@code size} 1 to 500. */
public record PageRequest(int page, int size) {

    private static final int LARGEST = 500;
    private static final int DEEPEST = 10_000;

    public PageRequest {
        if (page < 0 || page > DEEPEST) {
            throw Refused.field(PlatformRefusal.FIELD_INVALID, "page");
        }
        if (size < 1 || size > LARGEST) {
            throw Refused.field(PlatformRefusal.FIELD_INVALID, "size");
        }
    }

    public long offset() {
        return (long) page * size;
    }
}
