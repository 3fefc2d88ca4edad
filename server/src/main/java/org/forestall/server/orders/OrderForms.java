package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.banks.BankRef;
import org.forestall.server.banks.Banks;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wrote down to ask a bank; what cannot be read is refused with the name of its field. */
@Component
class OrderForms {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;
    private static final String ACCOUNT = "[A-Z0-9]{4,34}";

    private final Banks banks;
    private final Powers powers;
    private final JurisdictionProfile profile;

    OrderForms(Banks banks, Powers powers, JurisdictionProfile profile) {
        this.banks = banks;
        this.powers = powers;
        this.profile = profile;
    }

    /**
     * @throws Refused POWER_NOT_HERE
     */
    Power power(PowerKind kind) {
        return powers.find(kind).orElseThrow(() -> new Refused(OrdersRefusal.POWER_NOT_HERE));
    }

    /**
     * @throws Refused BANK_NOT_FOUND
     */
    BankRef bank(@Nullable String code, String field) {
        return banks.find(code == null ? "" : code)
                .orElseThrow(() -> Refused.field(OrdersRefusal.BANK_NOT_FOUND, field));
    }

    /** Capitals and digits: spaces and dashes are how people group them. */
    String account(@Nullable String written, String field) {
        String account = written == null ? "" : written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!account.matches(ACCOUNT)) {
            throw Refused.field(OrdersRefusal.INVALID, field);
        }
        return account;
    }

    String holder(@Nullable String written) {
        return text(written, LONGEST_NAME, "holder");
    }

    String reason(@Nullable String written) {
        return text(written, LONGEST_REASON, "reason");
    }

    /** In the smallest unit of the place's currency. */
    @Nullable
    Long sum(@Nullable BigDecimal written, String field) {
        return Amounts.counted(written, profile.currency(), field);
    }

    /**
     * How much may be drawn in a month for living.
     *
     * @throws Refused NO_EXPENSES where the power lets nothing through, INVALID
     */
    @Nullable
    Long expenses(@Nullable BigDecimal written, Power power) {
        if (written != null && !power.rights().essentialExpenses()) {
            throw new Refused(OrdersRefusal.NO_EXPENSES);
        }
        return sum(written, "essentialExpenses");
    }

    @Nullable
    Instant instant(@Nullable String written, String field) {
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            throw Refused.field(OrdersRefusal.INVALID, field);
        }
    }

    private static String text(@Nullable String written, int longest, String field) {
        if (written == null || written.isBlank() || written.length() > longest) {
            throw Refused.field(OrdersRefusal.INVALID, field);
        }
        return written.strip();
    }
}
