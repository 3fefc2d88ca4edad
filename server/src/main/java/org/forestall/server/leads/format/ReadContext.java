package org.forestall.server.leads.format;

import java.time.*;
import org.jspecify.annotations.Nullable;

public record ReadContext(ZoneId zone, String phoneRegion, Instant receivedAt, @Nullable String defaultSource) {}
