package org.forestall.acceptance;

import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody looks at the console.
 *
 * @param language zh or en
 * @param width of the window, in pixels
 */
record View(String language, int width, int height) {

    static final View DESK = new View("zh", 1366, 768);
    private static final List<View> SIZES = List.of(DESK, new View("zh", 3840, 2160), new View("zh", 390, 844));

    /** Both languages on a desk, on the wall and on a phone. */
    static Stream<View> all() {
        return Stream.of("zh", "en").flatMap(tongue -> SIZES.stream().map(size -> size.in(tongue)));
    }

    boolean isWall() {
        return width > 3000;
    }

    private View in(String tongue) {
        return new View(tongue, width, height);
    }
}
