package org.forestall.server.banks;

import java.time.InstantSource;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The telephones of the posts' desks, and a branch's card as its tellers read it, for the people of the district. */
@RestController
@RequestMapping("/api/v1")
class DutyPhonesController {

    private final DutyPhones phones;
    private final TellerCard card;
    private final BankStore banks;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;

    DutyPhonesController(
            DutyPhones phones,
            TellerCard card,
            BankStore banks,
            Units units,
            Transactions transactions,
            InstantSource clock) {
        this.phones = phones;
        this.card = card;
        this.banks = banks;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    record DeskPhone(UnitRef unit, String phone) {}

    record NewPhone(@Nullable String phone) {}

    @GetMapping("/duty-phones")
    Items<DeskPhone> list(Actor actor) {
        actor.require(Permission.BANK_VIEW);
        Map<Integer, String> all = transactions.in(RowScope.all(), phones::all);
        return new Items<>(all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new DeskPhone(units.get(one.getKey()).ref(), one.getValue()))
                .toList());
    }

    @PutMapping("/duty-phones/{unit}")
    void set(Actor actor, @PathVariable int unit, @RequestBody NewPhone phone) {
        phones.set(actor, unit, phone.phone());
    }

    @GetMapping("/banks/{code}/branches/{branch}/card")
    TellerCard.Card card(Actor actor, @PathVariable String code, @PathVariable String branch) {
        actor.require(Permission.BANK_VIEW);
        return transactions.in(
                RowScope.all(),
                () -> card.of(
                        banks.find(code)
                                .flatMap(bank -> banks.branch(bank.id(), branch))
                                .orElseThrow(() -> new Refused(BankRefusal.BRANCH_NOT_FOUND)),
                        clock.instant()));
    }
}
