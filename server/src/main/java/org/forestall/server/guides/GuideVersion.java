package org.forestall.server.guides;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.FraudType;

/**
 * A guide as it was at one time.
 *
 * @param versionId what an attempt names that used it
 * @param version 1 for what came with the system, then counted by type and language
 * @param reason why it was written
 */
record GuideVersion(
        long versionId,
        FraudType type,
        GuideLanguage language,
        int version,
        String title,
        List<Section> sections,
        String reason,
        String writtenBy,
        Instant writtenAt) {

    GuideVersion {
        sections = List.copyOf(sections);
    }

    GuideRef ref() {
        return new GuideRef(versionId, type, language, version, title);
    }

    GuideVersion with(String newTitle, List<Section> newSections) {
        return new GuideVersion(
                versionId, type, language, version, newTitle, newSections, reason, writtenBy, writtenAt);
    }
}
