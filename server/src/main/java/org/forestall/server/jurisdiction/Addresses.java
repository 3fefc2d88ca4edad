package org.forestall.server.jurisdiction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forestall.server.jurisdiction.AddressResolution.How;
import org.forestall.server.jurisdiction.AddressResolution.Outside;
import org.forestall.server.jurisdiction.AddressResolution.Resolved;
import org.forestall.server.jurisdiction.AddressResolution.Unresolved;
import org.forestall.server.jurisdiction.AddressResolution.Why;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit that answers for a written address. A decision of a person goes before all rules. Safe for use by many
 * threads; keeps nothing of what it is given.
 */
public final class Addresses {

    /** A dwelling inside a house: nobody decides differently for the flat next door. */
    private static final Pattern DWELLING =
            Pattern.compile("([甲乙丙丁]?[0-9A-Z-]+(号楼|楼|栋|幢|座|单元|门|室|层)|(?<=号院|号)[0-9A-Z-]+|[0-9]+-[0-9-]+).*");

    private static final int SHORTEST_KEY = 2;

    private final Units units;
    private final Spelling spelling;
    private final Gazetteer gazetteer;
    private final List<AddressRule> rules;

    Addresses(Units units, Spelling spelling, Gazetteer gazetteer) {
        this.units = units;
        this.spelling = spelling;
        this.gazetteer = gazetteer;
        this.rules = List.of(
                new ContradictionRule(units),
                new StatedElsewhereRule(),
                new StationNamedRule(),
                new CommunityNamedRule(),
                new RoadNamedRule(units),
                new StreetNamedRule(),
                new NamedElsewhereRule());
    }

    /** What the address says by the rules alone. */
    public AddressResolution resolve(String address) {
        return resolve(address, DecidedAddresses.NONE);
    }

    /** What the address says, or what a person has decided about it. */
    public AddressResolution resolve(String address, DecidedAddresses decided) {
        Evidence evidence = Evidence.of(spelling.ofAddress(address), gazetteer);
        String key = key(evidence);
        AddressResolution remembered = key.isEmpty() ? null : remembered(decided.unitFor(key));
        return remembered != null ? remembered : byRules(evidence);
    }

    private AddressResolution byRules(Evidence evidence) {
        for (AddressRule rule : rules) {
            AddressResolution resolution = rule.judge(evidence);
            if (resolution != null) {
                return resolution;
            }
        }
        if (evidence.text().isEmpty()) {
            return new Unresolved(List.of(), Why.EMPTY);
        }
        boolean divisionOnly = evidence.stated().city() || evidence.isHomeStated();
        return new Unresolved(List.of(), divisionOnly ? Why.DISTRICT_ONLY : Why.NOTHING_FOUND);
    }

    private @Nullable AddressResolution remembered(@Nullable Integer unitId) {
        Unit unit = unitId == null ? null : units.find(unitId).orElse(null);
        if (unit == null) {
            return null;
        }
        return switch (unit.kind()) {
            case STATION -> new Resolved(unit.id(), null, unit.street(), 1, How.REMEMBERED);
            case COMMUNITY ->
                new Resolved(units.stationOfCommunity(unit.id()).id(), unit.id(), unit.street(), 1, How.REMEMBERED);
            case EXTERNAL -> new Outside(unit.id(), "", "", "", 1, How.REMEMBERED);
            case CITY, SUB_BUREAU, SQUAD -> null;
        };
    }

    /**
     * The key under which a decision about this address is remembered: the address in one spelling, without this
     * district's name, from the road to the house number, without the dwelling in it. Empty where too little is left
     * to be told again; such an address is decided each time.
     */
    public String key(String address) {
        return key(Evidence.of(spelling.ofAddress(address), gazetteer));
    }

    private static String key(Evidence evidence) {
        String rest = evidence.afterDivisions();
        Matcher dwelling = DWELLING.matcher(rest);
        String key = dwelling.find() ? rest.substring(0, dwelling.start()) : rest;
        if (key.length() < SHORTEST_KEY) {
            return "";
        }
        ElsewhereName elsewhere = evidence.stated().elsewhere();
        return elsewhere == null ? key : elsewhere.unitId() + ":" + key;
    }
}
