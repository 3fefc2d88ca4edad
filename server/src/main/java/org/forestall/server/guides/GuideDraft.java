package org.forestall.server.guides;

import java.util.List;
import java.util.stream.Stream;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A new version as the trainer sends it.
 *
 * @param baseVersion the version it was written on top of
 */
record GuideDraft(
        @Nullable GuideLanguage language,
        long baseVersion,
        @Nullable String title,
        @Nullable List<Section> sections,
        @Nullable String reason) {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LINE = 600;
    private static final int MOST_LINES = 30;
    private static final int MOST_SECTIONS = 40;
    private static final List<SectionKey> NEEDED = List.of(
            SectionKey.OPENING,
            SectionKey.ASK,
            SectionKey.WORDS,
            SectionKey.NEXT_STAGE,
            SectionKey.NEVER,
            SectionKey.CLOSING);

    String checkedReason() {
        if (reason == null || reason.isBlank()) {
            throw Refused.field(GuideRefusal.REASON_MISSING, "reason");
        }
        return within(reason.strip(), LONGEST_REASON, "reason");
    }

    String checkedTitle() {
        if (title == null || title.isBlank()) {
            throw Refused.field(GuideRefusal.TITLE_MISSING, "title");
        }
        return within(title.strip(), LONGEST_TITLE, "title");
    }

    /** The sections that say something, each in its place once. */
    List<Section> checkedSections() {
        List<Section> said = Stream.ofNullable(sections)
                .flatMap(List::stream)
                .filter(section -> !section.isEmpty())
                .toList();
        for (SectionKey key : NEEDED) {
            if (said.stream().noneMatch(section -> section.key() == key)) {
                throw Refused.field(GuideRefusal.SECTION_MISSING, key.name());
            }
        }
        if (said.size() > MOST_SECTIONS) {
            throw Refused.field(GuideRefusal.TOO_LONG, "sections");
        }
        said.forEach(section -> check(section, said));
        return said;
    }

    private static void check(Section section, List<Section> all) {
        String field = section.key().name();
        if (all.stream().filter(section::isPlacedAs).count() > 1) {
            throw Refused.field(GuideRefusal.SECTION_TWICE, field);
        }
        if (section.lines().size() > MOST_LINES) {
            throw Refused.field(GuideRefusal.TOO_LONG, field);
        }
        Stream.concat(Stream.of(section.text()), Stream.concat(section.lines().stream(), section.sources().stream()))
                .forEach(text -> {
                    within(text, LONGEST_LINE, field);
                    if (Placeholders.hasUnknown(text)) {
                        throw Refused.field(GuideRefusal.PLACEHOLDER_UNKNOWN, field);
                    }
                });
    }

    private static String within(String text, int longest, String field) {
        if (text.length() > longest) {
            throw Refused.field(GuideRefusal.TOO_LONG, field);
        }
        return text;
    }
}
