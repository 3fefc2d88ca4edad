package org.forestall.server.guides;

import org.forestall.engine.FraudType;

/** A version of a guide as other things name it. */
public record GuideRef(long versionId, FraudType type, GuideLanguage language, int version, String title) {}
