package org.forestall.twin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page in Markdown with regions that are written by the command: what stands between {@code <!-- twin:NAME -->} and
 * {@code <!-- /twin:NAME -->}, each on a line of its own. What stands outside is kept.
 */
record MarkedPage(Path file) {

    /**
     * Puts the text into the region.
     *
     * @throws BadScenario when the page has no such region
     */
    void write(String region, String text) throws IOException {
        String page = Files.readString(file, StandardCharsets.UTF_8);
        String begins = "<!-- twin:" + region + " -->";
        String ends = "<!-- /twin:" + region + " -->";
        int from = page.indexOf(begins);
        int until = page.indexOf(ends);
        if (from < 0 || until < from) {
            throw new BadScenario(file.toString(), "has no region from '" + begins + "' to '" + ends + "'");
        }
        String changed = page.substring(0, from + begins.length()) + "\n" + text.strip() + "\n" + page.substring(until);
        Files.writeString(file, changed, StandardCharsets.UTF_8);
    }

    /** Refuses a page that lacks a region, before anybody waits for what would go into it. */
    void need(String region) throws IOException {
        String page = Files.readString(file, StandardCharsets.UTF_8);
        if (!page.contains("<!-- twin:" + region + " -->") || !page.contains("<!-- /twin:" + region + " -->")) {
            throw new BadScenario(file.toString(), "has no region twin:" + region + " that is marked at both ends");
        }
    }
}
