package org.forestall.server.profiles;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.engine.powers.Term;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/profiles.md} from the profile files: every power and every timer, with its unit, source and day. */
final class ProfileBook {

    private static final String HEAD = """
            # The jurisdictions' profiles

            Written from `server/src/main/resources/profiles/*.yaml` by `ProfileBookTest`, which also compares this page with
            them; `-Dforestall.profiles.write=true` writes it anew. The server runs by one of them (`forestall.profile`, `CN`
            where nothing is said) and does not start with one that does not hold together: the message names the file, the
            entry and what to write.

            ## What to write

            A file may build on another (`based-on: GENERIC`) and then says only what differs. Powers are never inherited: what
            a place's own file does not name, its police cannot do.

            | entry | what it is |
            |---|---|
            | a duration (`2m`, `24h`, `30d`) | a length on the clock: seconds `s`, minutes `m`, hours `h`, days `d` of 24 hours |
            | `profile.warning` | `{grades, language}`: for which grades a new case's person is warned by a message that nobody has to send, and in which language (`zh`, `en`); left out, a person sends every message. `forestall.contacts.warning` (`PROFILE`, `ON` for every grade, `OFF`) says otherwise for one deployment |
            | a term | `30 minutes`, `48 hours`, `30 days` (of 24 hours), `7 calendar days` (to the end of the local day), `4 business days` (to the end of the Nth business day after the day of receipt; what comes after `cut-off` is received on the next), `6 months`, `no end` |
            | `scope` | `ACCOUNT` one account, `AMOUNT` one sum on it, `CUSTOMER` all accounts of a customer at the bank |
            | `signatures` | how many different sworn officers sign, 0 to 5; 0 where the bank acts of its own accord |
            | `start` | from when the term runs: `EFFECTIVE` when the bank did it, `REQUEST` when it was asked |
            | `term` | how long it lasts |
            | `renewals` | `{at-most, term, in-all}`: how often, by how much each time, and how long altogether |
            | `after-complaint` | the term that begins anew with the person's complaint |
            | `at-most-per-account` | how often one account may be stopped for one case, renewals counted; 0 for no limit |
            | `lapse` | at its end: `AUTO_LIFT`, or `NEEDS_DECISION` |
            | `mandatory-on-request` | whether the bank must act when asked |
            | `rights.notice`, `rights.release-answer` | within what term the person is told, and a request for release is answered |
            | `rights.appeal`, `appeal-suspends`, `clock-stops-while-pending`, `essential-expenses` | whether there is an appeal, whether it frees the money at once, whether the time rests while a plea is open, whether money for living is let through |
            | `warn-before` | how long before its end the station's, the squad's and the commander's post is told |
            | `source` | `{text, as-of, verified}`: where it stands, the day it was read, and whether the law's own text was read |
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private ProfileBook() {}

    static String write(List<ProfileFile> files) {
        ProfileBook book = new ProfileBook();
        files.forEach(book::add);
        return book.page.toString();
    }

    private void add(ProfileFile file) {
        JurisdictionProfile profile = file.profile();
        line("");
        line("## " + profile.code() + ": " + profile.name());
        line("");
        line("As of " + profile.asOf() + "; " + profile.currency() + ", " + zone(profile.zone()) + ".");
        line("");
        powers(file.powers());
        deadlines(file.powers());
        clocks(profile);
        line("Counters ask: " + String.join(", ", file.powers().counterQuestions()) + ".");
        line("");
        line("Sources of the clocks, and of the file as a whole:");
        line("");
        profile.sources().forEach(source -> line("- " + source));
    }

    private void powers(Powers powers) {
        if (powers.byKind().isEmpty()) {
            line("No power.");
            line("");
        }
        for (PowerKind kind : PowerKind.values()) {
            powers.find(kind).ifPresent(this::power);
        }
    }

    private void power(Power power) {
        line("### " + power.code());
        line("");
        line("| rule | value |");
        line("|---|---|");
        rules(power).forEach((name, value) -> line("| " + name + " | " + value + " |"));
        line("");
        line(source(power.source()));
        line("");
    }

    private static Map<String, String> rules(Power power) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        all.put("reaches", power.scope().name());
        all.put("signatures", power.signatures() == 0 ? "none: the bank itself" : String.valueOf(power.signatures()));
        all.put("runs from", power.start().name());
        all.put("lasts", term(power.term()));
        all.put("renewals", renewals(power.renewals()));
        all.put("after a complaint", term(power.afterComplaint()));
        all.put(
                "same account, same case",
                power.atMostPerAccount() == 0 ? "no limit" : power.atMostPerAccount() + " times");
        all.put("at its end", power.lapse().name());
        all.put("bank must act when asked", yes(power.mandatoryOnRequest()));
        all.put("warned before (station, squad, commander)", durations(power.warnBefore()));
        all.put("person told within", term(power.rights().notice()));
        all.put("release answered within", term(power.rights().releaseAnswer()));
        all.put("appeal", yes(power.rights().appeal()) + (power.rights().appealSuspends() ? ", frees at once" : ""));
        all.put("time rests while a plea is open", yes(power.rights().clockStopsWhilePending()));
        all.put("money for living", yes(power.rights().essentialExpenses()));
        return all;
    }

    private void deadlines(Powers powers) {
        if (powers.deadlines().isEmpty()) {
            return;
        }
        line("| deadline | term | at the longest | source |");
        line("|---|---|---|---|");
        powers.deadlines()
                .forEach(one -> line("| " + one.code() + " | " + term(one.term()) + " | " + term(one.longest()) + " | "
                        + source(one.source()) + " |"));
        line("");
    }

    private void clocks(JurisdictionProfile profile) {
        line("| clock | " + each(grade -> grade.name()) + " |");
        line("|---|---|---|---|---|");
        new TreeMap<String, Function<JurisdictionProfile.Clocks, @Nullable Duration>>(Map.of(
                        "1 sign for", JurisdictionProfile.Clocks::signFor,
                        "2 first call", JurisdictionProfile.Clocks::firstCall,
                        "3 going there", JurisdictionProfile.Clocks::dispatch,
                        "4 bank told", JurisdictionProfile.Clocks::bank,
                        "5 family", JurisdictionProfile.Clocks::family,
                        "6 met in person", JurisdictionProfile.Clocks::meet,
                        "7 feedback", JurisdictionProfile.Clocks::feedback))
                .forEach((name, clock) -> line("| " + name.substring(2) + " | "
                        + each(grade -> duration(clock.apply(profile.clocksOf(grade)))) + " |"));
        JurisdictionProfile.Dissuasion dissuasion = profile.dissuasion();
        line("| silent assignee | " + each(grade -> duration(dissuasion.accept().get(grade))) + " |");
        line("| breach climbs after | "
                + each(grade -> durations(dissuasion.escalation().get(grade))) + " |");
        line("| follow-ups | " + each(grade -> durations(dissuasion.followUps().get(grade))) + " |");
        line("");
        line("A transfer is answered within " + duration(profile.transferAnswer()) + " and arbitrated within "
                + duration(profile.transferArbitration()) + ".");
        line("");
    }

    private static String each(Function<Grade, String> cell) {
        return java.util.Arrays.stream(Grade.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static String renewals(Power.Renewals renewals) {
        if (renewals.term() == null) {
            return "none";
        }
        return renewals.atMost() + " times " + term(renewals.term())
                + (renewals.inAll() == null ? "" : ", " + term(renewals.inAll()) + " in all");
    }

    private static String source(Power.Source source) {
        return "Source: " + source.text() + "; as of " + source.asOf() + "; "
                + (source.verified() ? "the text of the law was read" : "**unverified**") + ".";
    }

    private static String term(@Nullable Term term) {
        return switch (term) {
            case null -> "none";
            case Term.Clock clock -> duration(clock.length());
            case Term.CalendarDays days -> days.number() + " calendar days";
            case Term.BusinessDays days -> days.number() + " business days";
            case Term.Months months -> months.number() + " months";
            case Term.NoEnd _ -> "no end";
        };
    }

    private static String durations(@Nullable List<Duration> all) {
        return all == null || all.isEmpty()
                ? "none"
                : all.stream().map(ProfileBook::duration).collect(Collectors.joining(", "));
    }

    private static String duration(@Nullable Duration length) {
        if (length == null) {
            return "none";
        }
        List<String> parts = new ArrayList<>();
        boolean days = length.toHours() % 24 == 0 && length.toDays() > 2;
        if (days) {
            parts.add(length.toDays() + " d");
        } else if (length.toHours() > 0) {
            parts.add(length.toHours() + " h");
        }
        if (length.toMinutesPart() > 0) {
            parts.add(length.toMinutesPart() + " min");
        }
        if (length.toSecondsPart() > 0) {
            parts.add(length.toSecondsPart() + " s");
        }
        return parts.isEmpty() ? "at once" : String.join(" ", parts);
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static String zone(ZoneId zone) {
        return zone.getId();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
