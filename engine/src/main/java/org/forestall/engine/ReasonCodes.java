package org.forestall.engine;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes of every reason the engine gives; each has a sentence in every message file. */
public final class ReasonCodes {

    /** values: family. */
    public static final String FAMILY = "lead.family";
    /** values: grade, trust. */
    public static final String SOURCE_GRADE = "source.grade";
    /** values: type. */
    public static final String FRAUD_TYPE = "fraud.type";
    /** values: minutes, calls. */
    public static final String CALL_LONG = "call.long";
    /** values: times. */
    public static final String CALL_MANY = "call.many";
    /** A call from abroad. */
    public static final String CALL_OVERSEAS = "call.overseas";
    /** values: count. */
    public static final String SUSPECTS = "suspects.several";
    /** A scam app or site was opened. */
    public static final String APP_OR_LINK = "contact.app-or-link";
    /** values: amount. */
    public static final String MONEY_AT_RISK = "money.at-risk";
    /** values: amount. */
    public static final String MONEY_MOVED = "money.moved";
    /** values: channel. */
    public static final String MONEY_CHANNEL = "money.channel";
    /** values: age. */
    public static final String AGE_ELDER = "age.elder";
    /** values: age. */
    public static final String AGE_MINOR = "age.minor";
    /** values: times. */
    public static final String MEMORY_24_HOURS = "memory.leads-24h";
    /** values: times. */
    public static final String MEMORY_30_DAYS = "memory.leads-30d";
    /** Was persuaded before. values: cases. */
    public static final String MEMORY_DISSUADED = "memory.dissuaded";
    /** Lost money before. values: cases. */
    public static final String MEMORY_VICTIMISED = "memory.victimised";
    /** Fell for it again after being persuaded. values: cases. */
    public static final String MEMORY_RELAPSED = "memory.relapsed";
    /** Denied at the last contact. */
    public static final String MEMORY_DENIED = "memory.denied";
    /** A case's calls keep meeting a busy line. values: times, minutes. */
    public static final String BUSY_REPEATEDLY = "call.busy-repeatedly";
    /** The person denies a contact that is on record. */
    public static final String DENIES_RECORD = "state.denies-record";
    /** Another lead within the window. values: times, hours. */
    public static final String LEAD_AGAIN = "lead.again";
    /** Tried to draw or send money at a bank. values: times. */
    public static final String WITHDRAWAL_TRIED = "bank.withdrawal-tried";
    /** In contact with the scammer again. */
    public static final String RELAPSED = "state.relapsed";

    private ReasonCodes() {}

    /** The code of a sign in the free text, such as {@code text.screen-share}. */
    public static String of(TextSign sign) {
        return "text." + sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every code there is, sorted. */
    public static SortedSet<String> all() {
        SortedSet<String> codes = new TreeSet<>(List.of(
                FAMILY,
                SOURCE_GRADE,
                FRAUD_TYPE,
                CALL_LONG,
                CALL_MANY,
                CALL_OVERSEAS,
                SUSPECTS,
                APP_OR_LINK,
                MONEY_AT_RISK,
                MONEY_MOVED,
                MONEY_CHANNEL,
                AGE_ELDER,
                AGE_MINOR,
                MEMORY_24_HOURS,
                MEMORY_30_DAYS,
                MEMORY_DISSUADED,
                MEMORY_VICTIMISED,
                MEMORY_RELAPSED,
                MEMORY_DENIED,
                BUSY_REPEATEDLY,
                DENIES_RECORD,
                LEAD_AGAIN,
                WITHDRAWAL_TRIED,
                RELAPSED));
        for (TextSign sign : TextSign.values()) {
            codes.add(of(sign));
        }
        return codes;
    }
}
