package org.forestall.server.iso20022;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.banks.BankRef;
import org.forestall.server.banks.Banks;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enquiries as people see them, with what was found and the accounts it leads on to. */
@Component
class EnquiryViews {

    private final EnquiryStore store;
    private final Banks banks;
    private final Powers powers;

    EnquiryViews(EnquiryStore store, Banks banks, Powers powers) {
        this.store = store;
        this.banks = banks;
        this.powers = powers;
    }

    record BankName(String code, String name, String nameEn) {}

    /**
     * An account that money went on to.
     *
     * @param registered whether the bank is one of ours, so that it can be asked for a stop
     */
    record NextAccount(
            @Nullable String bank,
            boolean registered,
            String account,
            @Nullable String name,
            BigDecimal amount,
            String currency) {}

    /**
     * An enquiry.
     *
     * @param order the order on the same account
     * @param signed how many officers have signed, of {@code signatures}
     * @param ring whom to ring while the bank's system cannot be reached
     * @param next where the money went on to, the largest sum first
     */
    record EnquiryView(
            long id,
            BankName bank,
            String account,
            @Nullable Long order,
            Set<Enquiry.Question> questions,
            Enquiry.Basis basis,
            LocalDate from,
            LocalDate to,
            String reason,
            Enquiry.Status status,
            boolean confidential,
            Instant askedAt,
            String askedBy,
            int signed,
            int signatures,
            @Nullable Instant deliveredAt,
            @Nullable String lastFault,
            @Nullable Instant answeredAt,
            List<Banks.ToRing> ring,
            List<AccountFacts> facts,
            List<NextAccount> next) {}

    List<EnquiryView> of(List<Enquiry> enquiries) {
        return enquiries.stream().map(this::view).toList();
    }

    private EnquiryView view(Enquiry enquiry) {
        BankRef bank = banks.find(enquiry.bankId()).orElseThrow();
        List<AccountFacts> facts = store.facts(enquiry.id());
        Enquiry.Delivery delivery = enquiry.delivery();
        boolean ring = delivery.deliveredAt() == null && delivery.tries() >= DeliverEnquiries.ladder();
        return new EnquiryView(
                enquiry.id(),
                new BankName(bank.code(), bank.name(), bank.nameEn()),
                enquiry.asked().account(),
                enquiry.orderId(),
                enquiry.asked().questions(),
                enquiry.asked().basis(),
                enquiry.asked().from(),
                enquiry.asked().to(),
                enquiry.asked().reason(),
                enquiry.status(),
                enquiry.confidential(),
                enquiry.askedAt(),
                enquiry.askedBy().name(),
                enquiry.signers().size(),
                powers.enquirySignatures(),
                delivery.deliveredAt(),
                delivery.lastFault(),
                enquiry.answeredAt(),
                ring ? banks.contacts(enquiry.bankId()) : List.of(),
                facts,
                next(facts));
    }

    /** The same movement may stand in two answers: of an account, the answer with the larger sum counts. */
    private List<NextAccount> next(List<AccountFacts> facts) {
        Map<String, NextAccount> largest = new LinkedHashMap<>();
        for (AccountFacts answer : facts) {
            sums(answer)
                    .forEach((key, account) ->
                            largest.merge(key, account, (a, b) -> a.amount().compareTo(b.amount()) >= 0 ? a : b));
        }
        List<NextAccount> sorted = new ArrayList<>(largest.values());
        sorted.sort((a, b) -> b.amount().compareTo(a.amount()));
        return sorted;
    }

    private Map<String, NextAccount> sums(AccountFacts answer) {
        Map<String, NextAccount> sums = new LinkedHashMap<>();
        for (AccountFacts.Movement movement : answer.movements()) {
            String account = movement.account();
            if (movement.direction().equals("OUT") && account != null) {
                String bank = movement.bank();
                String key = bank + " " + account + " " + movement.sum().currency();
                boolean registered = bank != null && banks.find(bank).isPresent();
                NextAccount one = new NextAccount(
                        bank,
                        registered,
                        account,
                        movement.name(),
                        movement.sum().amount(),
                        movement.sum().currency());
                sums.merge(key, one, EnquiryViews::plus);
            }
        }
        return sums;
    }

    private static NextAccount plus(NextAccount a, NextAccount b) {
        return new NextAccount(
                a.bank(), a.registered(), a.account(), a.name(), a.amount().add(b.amount()), a.currency());
    }
}
