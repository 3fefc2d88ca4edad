package org.forestall.server.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.powers.Lapse;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.engine.powers.PowerScope;
import org.forestall.engine.powers.StartEvent;
import org.forestall.engine.powers.Term;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the law of this place allows, with its sources. */
@RestController
@RequestMapping("/api/v1/powers")
class PowersController {

    private final Powers powers;

    PowersController(Powers powers) {
        this.powers = powers;
    }

    /** A term as the profile writes it: a number and {@code MINUTES, HOURS, DAYS, CALENDAR_DAYS, BUSINESS_DAYS, MONTHS}. */
    record TermView(long number, String unit) {}

    record PowerView(
            String code,
            PowerKind kind,
            PowerScope scope,
            int signatures,
            StartEvent start,
            TermView term,
            int renewals,
            @Nullable TermView renewalTerm,
            @Nullable TermView inAll,
            @Nullable TermView afterComplaint,
            int atMostPerAccount,
            Lapse lapse,
            boolean mandatoryOnRequest,
            @Nullable TermView notice,
            TermView releaseAnswer,
            boolean appeal,
            boolean clockStopsWhilePending,
            boolean essentialExpenses,
            List<Long> warnBeforeMinutes,
            Power.Source source) {}

    record DeadlineView(
            String code, TermView term, @Nullable TermView longest, Power.Source source) {}

    /** The powers there are here; what is not listed does not exist. */
    record PowersView(
            String profile, List<PowerView> powers, List<DeadlineView> deadlines, List<String> counterQuestions) {}

    @GetMapping
    PowersView show(Actor actor) {
        actor.require(Permission.BANK_VIEW);
        List<PowerView> all = new ArrayList<>();
        for (PowerKind kind : PowerKind.values()) {
            powers.find(kind).map(PowersController::view).ifPresent(all::add);
        }
        return new PowersView(
                powers.profile(),
                all,
                powers.deadlines().stream()
                        .map(one ->
                                new DeadlineView(one.code(), view(one.term()), viewOrNull(one.longest()), one.source()))
                        .toList(),
                powers.counterQuestions());
    }

    private static PowerView view(Power power) {
        return new PowerView(
                power.code(),
                power.kind(),
                power.scope(),
                power.signatures(),
                power.start(),
                view(power.term()),
                power.renewals().atMost(),
                viewOrNull(power.renewals().term()),
                viewOrNull(power.renewals().inAll()),
                viewOrNull(power.afterComplaint()),
                power.atMostPerAccount(),
                power.lapse(),
                power.mandatoryOnRequest(),
                viewOrNull(power.rights().notice()),
                view(power.rights().releaseAnswer()),
                power.rights().appeal(),
                power.rights().clockStopsWhilePending(),
                power.rights().essentialExpenses(),
                power.warnBefore().stream().map(Duration::toMinutes).toList(),
                power.source());
    }

    private static @Nullable TermView viewOrNull(@Nullable Term term) {
        return term == null ? null : view(term);
    }

    private static TermView view(Term term) {
        return switch (term) {
            case Term.Clock clock -> clock(clock.length());
            case Term.CalendarDays days -> new TermView(days.number(), "CALENDAR_DAYS");
            case Term.BusinessDays days -> new TermView(days.number(), "BUSINESS_DAYS");
            case Term.Months months -> new TermView(months.number(), "MONTHS");
            case Term.NoEnd _ -> new TermView(0, "NO_END");
        };
    }

    private static TermView clock(Duration length) {
        if (length.toMinutes() % 60 != 0) {
            return new TermView(length.toMinutes(), "MINUTES");
        }
        return length.toHours() % 24 == 0 && length.toDays() > 2
                ? new TermView(length.toDays(), "DAYS")
                : new TermView(length.toHours(), "HOURS");
    }
}
