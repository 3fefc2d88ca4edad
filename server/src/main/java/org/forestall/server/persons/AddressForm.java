package org.forestall.server.persons;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address brought to the form in which two spellings of one home are equal: the road (or estate) and the numbers after
 * it, so that 12号院3号楼2单元502室 and 12号院3-2-502 are alike.
 *
 * @param road everything before the first digit, without this district's own prefixes, street office and community
 * @param numbers the numbers in order; empty when the address names no house
 */
record AddressForm(String road, List<String> numbers) {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}&&[^-]]+");
    private static final Pattern STREET_OFFICE = Pattern.compile("^[^街镇乡0-9]{2,8}(街道办事处|街道|镇|乡)");
    private static final Pattern COMMUNITY = Pattern.compile("^[^社号0-9]{2,10}社区(居委会)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+[a-z]?|[a-z][0-9]+");

    AddressForm {
        numbers = List.copyOf(numbers);
    }

    static AddressForm of(String address, List<String> homePrefixes) {
        String text = NOISE.matcher(
                        Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT))
                .replaceAll("");
        text = withoutPrefixes(text, homePrefixes);
        text = withoutOffices(text);
        Matcher matcher = NUMBER.matcher(text);
        List<String> numbers = new ArrayList<>();
        int roadEnds = text.length();
        while (matcher.find()) {
            roadEnds = numbers.isEmpty() ? matcher.start() : roadEnds;
            numbers.add(matcher.group());
        }
        return new AddressForm(text.substring(0, roadEnds), numbers);
    }

    /** Where a building's number follows the community at once, the community is what names the place. */
    private static String withoutOffices(String address) {
        String inStreet = without(STREET_OFFICE, address);
        String inCommunity = without(COMMUNITY, inStreet);
        return !inCommunity.isEmpty() && Character.isDigit(inCommunity.charAt(0))
                ? inStreet.replaceFirst("社区居委会", "社区")
                : inCommunity;
    }

    private static String withoutPrefixes(String address, List<String> prefixes) {
        String text = address;
        for (String prefix : prefixes) {
            boolean more = text.startsWith(prefix) && text.length() > prefix.length();
            text = more ? text.substring(prefix.length()) : text;
        }
        return text;
    }

    private static String without(Pattern part, String text) {
        String rest = part.matcher(text).replaceFirst("");
        return rest.isEmpty() ? text : rest;
    }

    /** Whether it says which house, so that living there together means something. */
    boolean namesHouse() {
        return !numbers.isEmpty() && !road.isEmpty();
    }

    /** Equal for two spellings of one place. */
    String key() {
        return road + '|' + String.join("-", numbers);
    }

    /** Whether this is the place that the query names, or lies within it. */
    boolean within(AddressForm query) {
        return road.equals(query.road)
                && numbers.size() >= query.numbers.size()
                && numbers.subList(0, query.numbers.size()).equals(query.numbers);
    }
}
