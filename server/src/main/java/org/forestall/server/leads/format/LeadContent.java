package org.forestall.server.leads.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;
import org.forestall.engine.MoneyChannel;
import org.jspecify.annotations.Nullable;

/**
 * A lead that can be used: every given field checked and in its normal form; null where the lead does not say.
 *
 * @param sourceGrade the source's own grade
 * @param fraudType OTHER when its wording fits no type
 * @param fraudTypeWording the type as the source wrote it
 * @param text the free text of the instruction
 * @param unknown fields that the format does not know, verbatim
 */
public record LeadContent(
        String source,
        String sourceRef,
        Instant issuedAt,
        LeadFamily family,
        @Nullable Grade sourceGrade,
        @Nullable FraudType fraudType,
        @Nullable String fraudTypeWording,
        PersonFields person,
        Signals signals,
        Money money,
        @Nullable String text,
        Map<String, String> unknown) {

    public LeadContent {
        unknown = Map.copyOf(unknown);
    }

    /**
     * Who is at risk: at least a phone, an identity number, or a name with an address.
     *
     * @param phone E.164
     * @param idKind {@code RESIDENT_ID}, {@code PASSPORT}, ...; null without a number
     * @param idNumber capital letters and digits only; resident ids always in the form of 18
     */
    public record PersonFields(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idKind,
            @Nullable String idNumber,
            @Nullable String address) {}

    /**
     * What the suspicion rests on.
     *
     * @param suspectPhones E.164 where the number is a valid one, else as given: short and faked numbers are common
     * @param callCount 0 where the lead does not say
     * @param callSeconds all calls together; 0 where the lead does not say
     * @param overseas whether a call came from abroad; false where the lead does not say
     */
    public record Signals(
            List<String> suspectPhones,
            List<String> suspectAccounts,
            @Nullable String appName,
            @Nullable String url,
            int callCount,
            long callSeconds,
            boolean overseas) {
        public Signals {
            suspectPhones = List.copyOf(suspectPhones);
            suspectAccounts = List.copyOf(suspectAccounts);
        }
    }

    /**
     * Money in the profile's currency, two decimals.
     *
     * @param atRisk what may still go
     * @param moved what is already gone
     */
    public record Money(
            @Nullable BigDecimal atRisk,
            @Nullable BigDecimal moved,
            @Nullable MoneyChannel channel) {}
}
