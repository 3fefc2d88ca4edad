package org.forestall.server.leads.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.*;
import org.forestall.engine.*;
import org.jspecify.annotations.Nullable;

public record LeadContent(String source, String sourceRef, Instant issuedAt, LeadFamily family, @Nullable Grade sourceGrade, @Nullable FraudType fraudType, @Nullable String fraudTypeWording, PersonFields person, Signals signals, Money money, @Nullable String text, Map<String, String> unknown) {
    public record PersonFields(@Nullable String name, @Nullable String phone, @Nullable String idKind, @Nullable String idNumber, @Nullable String address) {}
    public record Signals(List<String> suspectPhones, List<String> suspectAccounts, @Nullable String appName, @Nullable String url, int callCount, long callSeconds, boolean overseas) {}
    public record Money(@Nullable BigDecimal atRisk, @Nullable BigDecimal moved, @Nullable MoneyChannel channel) {}
}
